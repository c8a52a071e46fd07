using System.Collections.Frozen;
using System.Data.Common;
using InterviewPrep.Storage.Json;

namespace InterviewPrep.Storage.Postgres;

/// <summary>Events between their types and their names.</summary>
internal sealed class EventNames(StorageSchema schema)
{
    private readonly FrozenDictionary<Type, string> _names = schema.EventNames.ToFrozenDictionary();
    private readonly FrozenDictionary<string, Type> _types = schema.EventNames.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    public sealed record Written(string Name, string Json);

    /// <exception cref="InvalidOperationException">The type is not registered.</exception>
    /// <exception cref="UnstorableTextException">A text in it cannot be stored.</exception>
    public Written Write(object @event) => _names.TryGetValue(@event.GetType(), out var name)
        ? new(name, StorageJson.Write(@event))
        : throw new InvalidOperationException($"The event type {@event.GetType().Name} is not registered in the storage schema.");

    public const string Columns = "stream_id, version, at, type, data";

    public StoredEvent Read(DbDataReader row)
    {
        var type = row.GetString(3);
        var json = row.GetString(4);
        var data = _types.TryGetValue(type, out var known) ? StorageJson.Read(json, known) : new UnknownEvent(json);
        return new(row.GetString(0), row.GetInt64(1), row.GetFieldValue<DateTimeOffset>(2), type, data);
    }
}
