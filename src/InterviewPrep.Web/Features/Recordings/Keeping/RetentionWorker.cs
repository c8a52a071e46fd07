using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage;

namespace InterviewPrep.Web.Features.Recordings.Keeping;

/// <summary>Deletes recordings for whom their time is up; what a crash leaves is found at the next look.</summary>
internal sealed class Retention(RecordingArchive archive, LettingGo letting, IDocumentStore store, TimeProvider time, ILogger<Retention> log)
{
    private const int AtOnce = 100;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var (room, user) in await DueAsync(cancellationToken))
        {
            try
            {
                if (await archive.FindAsync(room, cancellationToken) is { } recording && recording.Find(user) is { RemovedAt: null } person)
                    await letting.RemoveAsync(recording, person, cancellationToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogWarning(fault, "Recording {Room} could not be deleted yet; trying again", room);
            }
        }
    }

    private async Task<IReadOnlyList<(RoomId Room, UserId User)>> DueAsync(CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        return await session.QuerySqlAsync(
            $"select room, user_id from recording_people where removed_at is null and keep_until <= @Now order by keep_until limit {AtOnce}", new { Now = time.GetUtcNow() },
            row => (new RoomId(row.GetString(0)), new UserId(row.GetString(1))), cancellationToken);
    }
}

internal sealed class RetentionWorker(Retention retention, TimeProvider time, ILogger<RetentionWorker> log) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat, time);
        do
        {
            try
            {
                await retention.RunAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogWarning(fault, "Recordings whose time is up could not be looked for; trying again");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
