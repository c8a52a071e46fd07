using System.Text.Json;
using InterviewPrep.Storage.Json;
using InterviewPrep.Storage.Postgres;
using JasperFx;
using JasperFx.Events;
using Marten;
using Npgsql;
using Weasel.Core;

namespace InterviewPrep.Storage.Marten;

/// <summary>Turns the port's schema into Marten's, and adds the declared indexes, which the port's queries use.</summary>
internal static class MartenSchema
{
    private static readonly SqlFiles s_own = new(typeof(MartenSchema).Assembly, "InterviewPrep.Storage.Marten.Schema.");

    public static DocumentTable TableOf(DocumentSchema schema) => new(schema, "mt_doc_", "(data -> 'document')");

    public static DocumentStore CreateStore(NpgsqlDataSource database, StorageSchema schema, TimeProvider clock) => DocumentStore.For(options =>
    {
        options.Connection(database);
        options.AutoCreateSchemaObjects = AutoCreate.CreateOrUpdate;
        options.UseSystemTextJsonForSerialization(new JsonSerializerOptions(StorageJson.Options), EnumStorage.AsString, Casing.CamelCase);
        options.Events.StreamIdentity = StreamIdentity.AsString;
        options.Events.AppendMode = EventAppendMode.Rich; // takes the time from TimeProvider; the quick modes take the database's
        options.Events.TimeProvider = clock;
        foreach (var (type, name) in schema.EventNames)
            Invoke(nameof(MapEvent), type, options, name);
        foreach (var document in schema.Documents.Values)
            Invoke(nameof(MapDocument), document.Type, options, document);
    });

    /// <summary>Marten's tables first, then the port's own and the indexes.</summary>
    public static async Task UpdateAsync(NpgsqlDataSource database, StorageOptions options, TimeProvider clock, CancellationToken cancellationToken)
    {
        await using var store = CreateStore(database, options.Schema, clock);
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        await SchemaUpdate.ApplyAsync(database, [.. options.Schema.Documents.Values.Select(TableOf)], [s_own, .. options.SqlFiles], cancellationToken);
    }

    private static void MapEvent<T>(StoreOptions options, string name) where T : class => options.Events.MapEventType<T>(name);

    private static void MapDocument<T>(StoreOptions options, DocumentSchema document) where T : class
    {
        var mapping = options.Schema.For<StoredDocument<T>>().DocumentAlias(document.Name).Identity(stored => stored.Id).UseNumericRevisions(true);
        // Ours: Marten would otherwise drop them as unknown.
        foreach (var index in TableOf(document).Indexes)
            mapping.IgnoreIndex(index.Name);
    }

    private static void Invoke(string method, Type type, StoreOptions options, object argument) => typeof(MartenSchema)
        .GetMethod(method, System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
        .MakeGenericMethod(type)
        .Invoke(null, [options, argument]);
}
