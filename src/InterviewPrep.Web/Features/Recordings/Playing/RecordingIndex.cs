using System.Collections.Concurrent;
using System.Text.Json;
using InterviewPrep.Domain.Recordings;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Storage;
using InterviewPrep.Storage.Json;

namespace InterviewPrep.Web.Features.Recordings.Playing;

/// <summary>
/// Outlines and segments of recordings: made when they are first wanted, and again when the room's stream has gone on or was redacted. They hold nothing that
/// the events do not.
/// </summary>
internal sealed class RecordingIndex(IDocumentStore store)
{
    private readonly ConcurrentDictionary<RoomId, Lazy<Task<RecordingOutline>>> _making = [];

    public async Task<RecordingOutline> OutlineAsync(Recording recording, CancellationToken cancellationToken)
    {
        await using (var session = store.QuerySession())
        {
            var now = (await session.FetchStreamStateAsync(recording.Room.Stream, cancellationToken))?.Version ?? 0;
            var kept = await session.QuerySqlAsync(
                "select outline::text from recording_outlines where room = @Room and version = @Version", new { Room = recording.Room.Value, Version = now }, row => row.GetString(0), cancellationToken);
            if (kept is [var json]) return (RecordingOutline)StorageJson.Read(json, typeof(RecordingOutline));
        }
        var making = _making.GetOrAdd(recording.Room, _ => new Lazy<Task<RecordingOutline>>(() => MakeAsync(recording)));
        try
        {
            return await making.Value.WaitAsync(cancellationToken);
        }
        finally
        {
            if (making.Value.IsCompleted) _making.TryRemove(new(recording.Room, making));
        }
    }

    /// <summary>One event, by its version as a mark tells it; null when it is gone.</summary>
    public async Task<object?> ReadAsync(RoomId room, long version, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        return (await session.FetchStreamAsync(room.Stream, version - 1, version, cancellationToken)).SingleOrDefault()?.Data;
    }

    public static RecordingScale ScaleOf(Recording recording) => new(recording.OpenedAt, [.. recording.People.Select(p => p.User)]);

    /// <summary>Queues that what is made of a recording's events goes: they have changed.</summary>
    public static void Drop(RoomId room, IDocumentSession session)
    {
        session.QueueSql("delete from recording_outlines where room = @Room", new { Room = room.Value });
        session.QueueSql("delete from recording_segments where room = @Room", new { Room = room.Value });
    }

    private async Task<RecordingOutline> MakeAsync(Recording recording)
    {
        var scale = ScaleOf(recording);
        var builder = new OutlineBuilder(scale);
        await using var session = store.LightweightSession();
        Drop(recording.Room, session);
        var states = new List<(long After, string State, string? Board)>();
        IReadOnlyList<BoardElement> board = [];
        var version = 0L;
        await foreach (var stored in session.ReadStreamAsync(recording.Room.Stream))
        {
            version = stored.Version;
            if (stored.Data is not RoomEvent happened || builder.Add(happened, stored.Version) is not { } state) continue;
            states.Add((stored.Version - 1, StateJson.Of(state, scale), state.Board.SequenceEqual(board) ? null : StateJson.Of(state.Board)));
            board = state.Board;
        }
        for (var i = 0; i < states.Count; i++)
            session.QueueSql(
                "insert into recording_segments (room, number, after_version, upto_version, state, board) values (@Room, @Number, @After, @Upto, @State::jsonb, @Board::jsonb)",
                new { Room = recording.Room.Value, Number = i, states[i].After, Upto = i + 1 < states.Count ? states[i + 1].After : version, states[i].State, states[i].Board });
        var outline = builder.ToOutline() with { Version = version };
        session.QueueSql(
            "insert into recording_outlines (room, version, outline) values (@Room, @Version, @Outline::jsonb)",
            new { Room = recording.Room.Value, Version = version, Outline = StorageJson.Write(outline) });
        await TrySaveAsync(session);
        return outline;
    }

    /// <summary>Another server may make the same at the same time, or the recording may have just been deleted: then there is nothing to keep.</summary>
    private static async Task TrySaveAsync(IDocumentSession session)
    {
        try
        {
            await session.SaveChangesAsync();
        }
        catch (Exception fault) when (fault is UniqueViolationException or Npgsql.PostgresException { SqlState: "23503" or "23505" })
        {
            // what was made is still right to show
        }
    }

    /// <summary>Where a segment begins, in the form of the player.</summary>
    private static class StateJson
    {
        private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

        public static string Of(SegmentState state, RecordingScale scale)
        {
            var cursors = string.Join(',', state.Cursors.Select(c => RecordingJson.Write(c, scale)));
            return $$"""{"texts":{{JsonSerializer.Serialize(state.Texts, s_options)}},"cursors":[{{cursors}}]}""";
        }

        public static string Of(IReadOnlyList<BoardElement> board) => JsonSerializer.Serialize(board, s_options);
    }
}
