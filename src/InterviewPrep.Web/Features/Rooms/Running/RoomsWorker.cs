using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage;
using InterviewPrep.Storage.Postgres;

namespace InterviewPrep.Web.Features.Rooms.Running;

/// <summary>Sees to the rooms by the clock: opens those in which something is due, lets idle ones rest, gives up those that another node has claimed.</summary>
internal sealed class RoomsWorker(OpenRooms rooms, IDocumentStore store, Notifications notifications, TimeProvider time, ILogger<RoomsWorker> log) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);

    /// <summary>What an open room's own clock needs to see to it first.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private const int BeatsPerRest = 10;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(BeatAsync(stoppingToken), ListenAsync(stoppingToken));

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await rooms.StopAsync();
    }

    private async Task BeatAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Beat, time);
        for (var beat = 0; !stopping.IsCancellationRequested; beat++)
        {
            try
            {
                await OpenDueAsync(stopping);
                if (beat % BeatsPerRest == 0) await rooms.PostToAllAsync(new Rest());
                await timer.WaitForNextTickAsync(stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                log.LogWarning(fault, "Rooms that are due could not be read; trying again");
                await timer.WaitForNextTickAsync(stopping);
            }
        }
    }

    private async Task OpenDueAsync(CancellationToken stopping)
    {
        await using var session = store.QuerySession();
        var due = await session.Query<OpenRoom>().WhereBetween(r => r.Due, null, time.GetUtcNow() - Grace).OrderBy(r => r.Due).ToListAsync(100, stopping);
        foreach (var room in due)
            if (RoomId.TryParse(room.Id, out var id)) await rooms.PostAsync(id, new Ask(new RoomCommand.Tick()));
    }

    private async Task ListenAsync(CancellationToken stopping)
    {
        await foreach (var payload in notifications.ListenAsync(StreamClaim.Channel, stopping))
            if (payload is not null && StreamClaim.Parse(payload) is var claim && RoomId.TryParseStream(claim.StreamId, out var id))
                await rooms.PostIfOpenAsync(id, new Lost(claim.Epoch));
    }
}
