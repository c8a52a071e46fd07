using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace InterviewPrep.Storage.Postgres;

/// <summary>Numbered SQL files of an assembly, embedded as <c>{prefix}NNNN_what_it_does.sql</c>. A file that was released never changes.</summary>
public sealed record SqlFiles(Assembly Assembly, string Prefix)
{
    internal static SqlFiles Own { get; } = new(typeof(SqlFiles).Assembly, "InterviewPrep.Storage.Schema.");

    internal sealed record SqlFile(string Name, string Text)
    {
        public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));
    }

    internal IEnumerable<SqlFile> InOrder() =>
        from resource in Assembly.GetManifestResourceNames()
        where resource.StartsWith(Prefix, StringComparison.Ordinal) && resource.EndsWith(".sql", StringComparison.Ordinal)
        orderby resource
        select new SqlFile(resource, Read(resource));

    private string Read(string resource)
    {
        using var reader = new StreamReader(Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n"); // one hash, however git checked it out
    }
}

/// <summary>
/// Brings the database to this build's schema, in one transaction under a lock: the numbered files that were not applied yet, then
/// the tables and indexes of the declared documents.
/// </summary>
public static class SchemaUpdate
{
    private const string Lock = "select pg_advisory_xact_lock(hashtext('interviewprep schema'))";

    private const string History =
        "create table if not exists schema_files (name text primary key, hash text not null, applied_at timestamptz not null default now())";

    /// <exception cref="InvalidOperationException">A file that was applied has another content now.</exception>
    public static Task ApplyAsync(NpgsqlDataSource database, StorageSchema schema, IEnumerable<SqlFiles> files, CancellationToken cancellationToken = default) =>
        ApplyAsync(database, [.. schema.Documents.Values.Select(document => new DocumentTable(document))], [SqlFiles.Own, .. files], cancellationToken);

    internal static Task ApplyAsync(NpgsqlDataSource database, IReadOnlyList<DocumentTable> tables, IReadOnlyList<SqlFiles> files, CancellationToken cancellationToken) =>
        Faults.Pipeline.ExecuteAsync(async cancel =>
        {
            await using var connection = await database.OpenConnectionAsync(cancel);
            await using var transaction = await connection.BeginTransactionAsync(cancel);
            await RunAsync(connection, "set local client_min_messages = warning", cancel); // no notice for what exists
            await RunAsync(connection, Lock, cancel);
            await RunAsync(connection, History, cancel);
            await ApplyFilesAsync(connection, files, cancel);
            foreach (var table in tables)
                await ApplyTableAsync(connection, table, cancel);
            await RunAsync(connection, "delete from operations where at < now() - interval '1 day'", cancel);
            await transaction.CommitAsync(cancel);
        }, cancellationToken).AsTask();

    private static async Task ApplyFilesAsync(NpgsqlConnection connection, IEnumerable<SqlFiles> files, CancellationToken cancellationToken)
    {
        var applied = new Dictionary<string, string>();
        await using (var command = new NpgsqlCommand("select name, hash from schema_files", connection))
        await using (var rows = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await rows.ReadAsync(cancellationToken))
                applied.Add(rows.GetString(0), rows.GetString(1));
        }

        foreach (var file in files.SelectMany(area => area.InOrder()))
        {
            if (!applied.TryGetValue(file.Name, out var hash))
                await ApplyFileAsync(connection, file, cancellationToken);
            else if (hash != file.Hash)
                throw new InvalidOperationException($"The schema file {file.Name} was applied to this database with another content. Put it back and write the change as a new file.");
        }
    }

    private static async Task ApplyFileAsync(NpgsqlConnection connection, SqlFiles.SqlFile file, CancellationToken cancellationToken)
    {
        await RunAsync(connection, file.Text, cancellationToken);
        await using var command = new NpgsqlCommand("insert into schema_files (name, hash) values ($1, $2)", connection);
        command.Parameters.Add(SqlParameters.Text(file.Name));
        command.Parameters.Add(SqlParameters.Text(file.Hash));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task ApplyTableAsync(NpgsqlConnection connection, DocumentTable table, CancellationToken cancellationToken)
    {
        string?[] made = [table.CreateTable, table.AddWords, .. table.Indexes.Select(index => index.Sql)];
        await RunAsync(connection, string.Join(";\n", made.OfType<string>()), cancellationToken);
        await using var command = new NpgsqlCommand(
            """
            select 'drop index if exists ' || quote_ident(indexname) from pg_indexes
            where schemaname = current_schema() and tablename = $1 and indexname <> all($2)
              and indexname ~ ('^' || $1 || '_(plain|unique|array|fulltext)_')
            union all
            select format('alter table %I drop column %I', $1, attname) from pg_attribute
            where attrelid = $1::regclass and not attisdropped and attname ~ '^words_' and attname <> $3
            """, connection);
        command.Parameters.Add(SqlParameters.Text(table.Name));
        command.Parameters.AddWithValue(table.Indexes.Select(index => index.Name).ToArray());
        command.Parameters.Add(SqlParameters.Text(table.Words?.Name ?? ""));
        var undeclared = new List<string>();
        await using (var rows = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await rows.ReadAsync(cancellationToken))
                undeclared.Add(rows.GetString(0));
        }

        foreach (var drop in undeclared)
            await RunAsync(connection, drop, cancellationToken);
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
