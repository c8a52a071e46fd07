using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage;
using InterviewPrep.Storage.Postgres;

namespace InterviewPrep.Web.Features.Rooms.Running;

/// <summary>Sees to the rooms by the clock: opens those in which something is due, lets idle ones rest, gives up those that another node has claimed.</summary>
internal sealed class RoomsWorker(OpenRooms rooms, DueRooms due, Notifications notifications, TimeProvider time, ILogger<RoomsWorker> log) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);
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
            var isRest = beat % BeatsPerRest == 0;
            await TryAsync("Rooms that are due could not be read", async () =>
            {
                await due.SeeToAsync(stopping);
                if (isRest) await rooms.PostToAllAsync(new Rest());
            }, stopping);
            await timer.WaitForNextTickAsync(stopping);
        }
    }

    private async Task ListenAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Beat, time);
        while (!stopping.IsCancellationRequested)
        {
            await TryAsync("Claims of rooms cannot be heard", async () =>
            {
                await foreach (var payload in notifications.ListenAsync(StreamClaim.Channel, stopping)) await HearAsync(payload);
            }, stopping);
            await timer.WaitForNextTickAsync(stopping);
        }
    }

    /// <param name="payload">Null: until now one may have been missed.</param>
    private async Task HearAsync(string? payload)
    {
        if (payload is null)
            await rooms.PostToAllAsync(new CheckOwner());
        else if (StreamClaim.Parse(payload) is var claim && RoomId.TryParseStream(claim.StreamId, out var id))
            await rooms.DeliverAsync(id, new Lost(claim.Epoch));
    }

    /// <summary>A fault here must not stop the server.</summary>
    private async Task TryAsync(string otherwise, Func<Task> work, CancellationToken stopping)
    {
        try
        {
            await work();
        }
        catch (Exception fault) when (!stopping.IsCancellationRequested)
        {
            log.LogWarning(fault, "{What}; trying again", otherwise);
        }
    }
}
