using System.Data.Common;
using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage;

namespace InterviewPrep.Web.Features.Recordings;

/// <summary>Reads what is known of recordings. Who may see them, <see cref="RecordingAccess"/> decides.</summary>
public sealed class RecordingArchive(IDocumentStore store)
{
    private const string Columns =
        """
        select r.room, r.kind, r.title, r.origin, r.opened_at, r.ended_at, p.number, p.user_id, p.name, p.role, p.keep_until, p.withdrawn_at, p.removed_at
        from recordings r join recording_people p on p.room = r.room
        """;

    public async Task<Recording?> FindAsync(RoomId room, CancellationToken cancellationToken = default) =>
        (await ReadAsync($"{Columns} where r.room = @Room order by p.number", new { Room = room.Value }, cancellationToken)).SingleOrDefault();

    /// <summary>Of these recordings, each with one of its people, those by which they stand.</summary>
    public async Task<IReadOnlySet<(RoomId Room, UserId Person)>> StoodByAsync(IReadOnlyCollection<(RoomId Room, UserId Person)> asked, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        return (await session.QuerySqlAsync(
            """
            select p.room, p.user_id from unnest(@Rooms, @People) as asked(room, user_id) join recording_people p on p.room = asked.room and p.user_id = asked.user_id
            where p.removed_at is null and p.withdrawn_at is null
            """,
            new { Rooms = asked.Select(a => a.Room.Value).ToArray(), People = asked.Select(a => a.Person.Value).ToArray() }, row => (new RoomId(row.GetString(0)), new UserId(row.GetString(1))), cancellationToken)).ToHashSet();
    }

    /// <summary>All that a person took part in and still has, the newest first.</summary>
    public Task<IReadOnlyList<Recording>> OfAsync(UserId person, CancellationToken cancellationToken = default) => ReadAsync(
        $"""
        {Columns} where r.room in (select room from recording_people where user_id = @User and role is distinct from 'Observer' and removed_at is null)
        order by r.ended_at desc, r.room, p.number
        """, new { User = person }, cancellationToken);

    /// <summary>Whether a person has this recording and has not withdrawn their side of it.</summary>
    public async Task<bool> StandsByAsync(RoomId room, UserId person, CancellationToken cancellationToken) => (await StoodByAsync([(room, person)], cancellationToken)).Count > 0;

    private async Task<IReadOnlyList<Recording>> ReadAsync(string sql, object parameters, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        var rows = await session.QuerySqlAsync(sql, parameters, Read, cancellationToken);
        return [.. rows.GroupBy(r => r.Room).Select(people => people.First() with { People = [.. people.SelectMany(r => r.People)] })];
    }

    private static Recording Read(DbDataReader row) => new(
        new RoomId(row.GetString(0)), Enum.Parse<RoomKind>(row.GetString(1)), row.GetString(2), Enum.Parse<RecordingOrigin>(row.GetString(3)), At(row, 4)!.Value, At(row, 5)!.Value,
        [new RecordedPerson(row.GetInt32(6), new UserId(row.GetString(7)), row.GetString(8), row.IsDBNull(9) ? null : Enum.Parse<RoomRole>(row.GetString(9)), At(row, 10), At(row, 11), At(row, 12))]);

    private static DateTimeOffset? At(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateTimeOffset>(column);
}
