using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage;
using InterviewPrep.Web.Infrastructure;

namespace InterviewPrep.Web.Features.Recordings.Keeping;

/// <summary>Deletes recordings for whom their time is up; what a crash leaves is found at the next look.</summary>
internal sealed class Retention(RecordingArchive archive, LettingGo letting, IDocumentStore store, TimeProvider time, ILogger<Retention> log) : IPeriodicWork
{
    private const int AtOnce = 100;

    public static TimeSpan Beat => TimeSpan.FromMinutes(10);

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
