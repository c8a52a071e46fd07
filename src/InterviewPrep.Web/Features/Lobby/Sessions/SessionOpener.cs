using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Storage;
using InterviewPrep.Storage.Json;
using InterviewPrep.Web.Features.Lobby.Running;
using InterviewPrep.Web.Features.Rooms.Running;

namespace InterviewPrep.Web.Features.Lobby.Sessions;

/// <summary>Makes the rooms of agreed sessions. Asked twice, or by two servers, it makes one: the room's id was settled with the agreement.</summary>
internal sealed class SessionOpener(IDocumentStore store, RoomStore rooms, OpenRooms open, LobbyChanges changes, TimeProvider time)
{
    /// <summary>An agreement that is older was left behind by a server that died.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public async Task OpenAsync(RoomId room, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(room, cancellationToken) is { } command) await CreateAsync(room, command);
        await changes.RunAsync(async change =>
        {
            var done = await change.Sql.QueryAsync(
                "delete from session_openings where room = @Room returning first_user, second_user", new { Room = room.Value }, row => (new UserId(row.GetString(0)), new UserId(row.GetString(1))));
            foreach (var (first, second) in done) change.Tell(first, second);
        }, cancellationToken);
    }

    public async Task OpenLeftoversAsync(CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        var left = await session.QuerySqlAsync(
            "select room from session_openings where agreed_at < @Before", new { Before = time.GetUtcNow() - Patience }, row => new RoomId(row.GetString(0)), cancellationToken);
        foreach (var room in left) await OpenAsync(room, cancellationToken);
    }

    private async Task<RoomCommand.OpenSession?> FindAsync(RoomId room, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        var found = await session.QuerySqlAsync(
            "select plan, first_user, first_name, second_user, second_name from session_openings where room = @Room", new { Room = room.Value },
            row => new RoomCommand.OpenSession(
                (SessionPlan)StorageJson.Read(row.GetString(0), typeof(SessionPlan)), new Person(new UserId(row.GetString(1)), row.GetString(2)), new Person(new UserId(row.GetString(3)), row.GetString(4))),
            cancellationToken);
        return found is [var only] ? only : null;
    }

    private async Task CreateAsync(RoomId room, RoomCommand.OpenSession command)
    {
        if (await rooms.ExistsAsync(room)) return;
        try
        {
            await open.CreateAsync(room, RoomDecisions.Open(command, time.GetUtcNow()).Events);
        }
        catch (InvalidOperationException)
        {
            if (!await rooms.ExistsAsync(room)) throw; // otherwise another server was as fast
        }
    }
}
