using NpgsqlTypes;

namespace InterviewPrep.Storage.Postgres;

/// <summary>The SQL of appends: the stream's row is moved on if it is where it should be, and only then the events are written.</summary>
internal static class AppendStatement
{
    /// <summary>Writes one row per event, or none when the stream is at another version.</summary>
    public static Statement One(string streamId, long expectedVersion, IReadOnlyList<EventNames.Written> events, DateTimeOffset at)
    {
        if (events.Count == 0)
            throw new ArgumentException("There is no event to append.", nameof(events));
        var moved = expectedVersion == 0
            ? """
              insert into streams as s (id, version, created_at, last_at) values ($1, $3, $4, $4)
              on conflict (id) do update set version = $3, created_at = $4, last_at = $4 where s.version = $2
              """
            : "update streams set version = version + $3, last_at = $4 where id = $1 and version = $2";
        return new Statement(
            $"""
            with moved as ({moved} returning 1)
            insert into events (stream_id, version, type, data, at)
            select $1, $2 + e.n, e.type, e.data, $4
            from unnest($5, $6) with ordinality as e(type, data, n)
            where exists (select from moved)
            """,
            SqlParameters.Text(streamId), SqlParameters.Number(expectedVersion), SqlParameters.Number(events.Count), SqlParameters.At(at),
            SqlParameters.Of(events.Select(e => e.Name).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text),
            SqlParameters.Of(events.Select(e => e.Json).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Jsonb));
    }

    /// <summary>
    /// Many streams in one statement, which is one transaction and one round trip. Answers the ids that were stored.
    /// $1..$5 per stream: id, expected version, number of events, owner's node and epoch; $6 the time; $7..$11 per event: stream, version,
    /// name, data, and in the first of an append its operation id.
    /// </summary>
    public const string Many =
        """
        with asked as (
          select * from unnest($1, $2, $3, $4, $5) as a(id, expected, added, node, epoch)
        ), started as (
          insert into streams as s (id, version, created_at, last_at)
          select id, added, $6, $6 from asked where expected = 0 and epoch is null
          on conflict (id) do update set version = excluded.version, created_at = $6, last_at = $6 where s.version = 0
          returning id
        ), moved as (
          update streams s
          set version = a.expected + a.added, last_at = $6, created_at = case a.expected when 0 then $6 else s.created_at end
          from asked a
          where s.id = a.id and s.version = a.expected
            and ((a.epoch is null and a.expected > 0) or (s.owner_epoch = a.epoch and s.owner_node = a.node))
          returning s.id
        ), stored as (
          select id from started union all select id from moved
        ), written as (
          insert into events (stream_id, version, type, data, at, operation_id)
          select e.id, e.version, e.type, e.data, $6, e.operation
          from unnest($7, $8, $9, $10, $11) as e(id, version, type, data, operation)
          join stored on stored.id = e.id
        )
        select id from stored
        """;

    /// <summary>Why streams were not stored: their version, owner, and the operation that wrote what was to be written.</summary>
    public const string Why =
        """
        select a.id, coalesce(s.version, 0), s.owner_node, s.owner_epoch, e.operation_id
        from unnest($1, $2) as a(id, expected)
        left join streams s on s.id = a.id
        left join events e on e.stream_id = a.id and e.version = a.expected + 1
        """;
}
