using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage;

namespace InterviewPrep.Web.Features.Rooms.Running;

/// <summary>Finds rooms in which something is due, and has them see to it.</summary>
internal sealed class DueRooms(OpenRooms rooms, IDocumentStore store, TimeProvider time, ILogger<DueRooms> log)
{
    /// <summary>What another node that has the room open needs to see to it first.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);
    private const int PageSize = 100;

    public async Task SeeToAsync(CancellationToken stopping)
    {
        var now = time.GetUtcNow();
        await using var session = store.QuerySession();
        for (string? next = null; ;)
        {
            var page = await session.Query<OpenRoom>().WhereBetween(r => r.Due, null, now).OrderBy(r => r.Due).After(next).ToPageAsync(PageSize, stopping);
            foreach (var room in page.Items) await TrySeeToAsync(room, now, stopping);
            if ((next = page.Next) is null) return;
        }
    }

    /// <summary>One room that cannot be opened must not hold up the others.</summary>
    private async Task TrySeeToAsync(OpenRoom room, DateTimeOffset now, CancellationToken stopping)
    {
        try
        {
            if (!RoomId.TryParse(room.Id, out var id) || (!rooms.IsOpen(id) && room.Due > now - Grace)) return;
            if (await IsTakenAsync(room.Id, now, stopping)) await rooms.PostAsync(id, new Ask(new RoomCommand.Tick()));
        }
        catch (Exception fault) when (!stopping.IsCancellationRequested)
        {
            log.LogWarning(fault, "Room {Room} is due and could not be opened; trying again later", room.Id);
        }
    }

    /// <summary>
    /// Takes the room's turn, as one node only can, and puts the next one off: were nodes to take a room from each other at every beat while a
    /// run takes long, none of them would ever finish it. What happens in the room sets its time anew.
    /// </summary>
    private async Task<bool> IsTakenAsync(string id, DateTimeOffset now, CancellationToken stopping)
    {
        await using var session = store.LightweightSession();
        if (await session.LoadRevisionedAsync<OpenRoom>(id, stopping) is not { } found || found.Document.Due > now) return false;
        session.UpdateRevision(found.Document with { Due = now + OpenRoom.RunPatience }, found.Revision);
        try
        {
            await session.SaveChangesAsync(cancellationToken: stopping);
            return true;
        }
        catch (ConcurrencyException)
        {
            return false;
        }
    }
}
