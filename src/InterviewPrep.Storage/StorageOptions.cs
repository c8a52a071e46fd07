using System.Reflection;
using InterviewPrep.Storage.Postgres;
using Npgsql;

namespace InterviewPrep.Storage;

/// <summary>What the server stores and where.</summary>
public sealed class StorageOptions(StorageSchema schema)
{
    private readonly List<SqlFiles> _sqlFiles = [];

    public StorageOptions() : this(new StorageSchema())
    {
    }

    /// <summary>The database to use (<c>ConnectionStrings:Postgres</c>); null starts the embedded PostgreSQL.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>Where the embedded PostgreSQL keeps its data (<c>INTERVIEWPREP_DATA</c>); <c>postgres</c> is made below it.</summary>
    public string DataFolder { get; set; } = ".data";

    /// <summary>Document and event types.</summary>
    public StorageSchema Schema { get; } = schema;

    internal IReadOnlyList<SqlFiles> SqlFiles => _sqlFiles;

    /// <summary>Brings the database to this schema; another adapter puts its own way here.</summary>
    internal Func<NpgsqlDataSource, StorageOptions, CancellationToken, Task> UpdateSchema { get; set; } =
        (database, options, cancel) => SchemaUpdate.ApplyAsync(database, options.Schema, options.SqlFiles, cancel);

    /// <summary>Adds the numbered SQL files that an area embeds in its assembly as <c>{prefix}NNNN_what_it_does.sql</c>; they are applied in order of their names.</summary>
    public StorageOptions SqlFrom(Assembly assembly, string prefix)
    {
        _sqlFiles.Add(new SqlFiles(assembly, prefix));
        return this;
    }
}
