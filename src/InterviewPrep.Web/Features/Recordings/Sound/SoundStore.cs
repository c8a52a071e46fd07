using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage;

namespace InterviewPrep.Web.Features.Recordings.Sound;

/// <summary>A piece of somebody's voice.</summary>
/// <param name="By">The person's number.</param>
/// <param name="At">Where it begins, in milliseconds from the recording's first event.</param>
/// <param name="Length">In milliseconds, as the browser told it.</param>
/// <param name="Spoken">Stretches of it in which the person is heard, by their begin and end in milliseconds from the recording's first event.</param>
public sealed record SoundView(long Id, int By, long At, int Length, IReadOnlyList<long[]> Spoken);

/// <summary>Reads the voices of a recording.</summary>
internal sealed class SoundStore(IDocumentStore store)
{
    public async Task<IReadOnlyList<SoundView>> ListAsync(RoomId room, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        return await session.QuerySqlAsync(
            """
            select s.id, p.number, s.at_ms, s.length_ms, s.spoken_ms from recording_sound s join recording_people p on p.room = s.room and p.user_id = s.user_id
            where s.room = @Room order by s.at_ms, s.id
            """,
            new { Room = room.Value }, row => new SoundView(row.GetInt64(0), row.GetInt32(1), row.GetInt64(2), row.GetInt32(3), Stretches(row.GetInt64(2), row.GetFieldValue<int[]>(4))), cancellationToken);
    }

    private static long[][] Stretches(long at, int[] spoken) => [.. spoken.Chunk(2).Select(s => new[] { at + s[0], at + s[1] })];

    /// <summary>A piece with its bytes, and whose voice it is; null: it is not there (any more).</summary>
    public async Task<(UserId By, SoundPiece Piece)?> FindAsync(RoomId room, long id, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        var found = await session.QuerySqlAsync(
            "select user_id, type, data from recording_sound where room = @Room and id = @Id", new { Room = room.Value, Id = id },
            row => (By: new UserId(row.GetString(0)), Piece: new SoundPiece(row.GetString(1), row.GetFieldValue<byte[]>(2))), cancellationToken);
        return found is [var one] ? one : null;
    }

    /// <summary>A person's own voice with its bytes; null: none.</summary>
    public async Task<object?> ExportAsync(RoomId room, UserId person, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        var pieces = await session.QuerySqlAsync(
            "select at_ms, length_ms, type, data from recording_sound where room = @Room and user_id = @User order by at_ms", new { Room = room.Value, User = person },
            row => new { At = row.GetInt64(0), Length = row.GetInt32(1), Type = row.GetString(2), Data = row.GetFieldValue<byte[]>(3) }, cancellationToken);
        return pieces.Count == 0 ? null : pieces;
    }
}
