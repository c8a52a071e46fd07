using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Notices;
using InterviewPrep.Web.Infrastructure;

namespace InterviewPrep.Web.Features.Recordings.Keeping;

/// <summary>Deletes recordings for those for whom their time is up, and tells them three days before, never later: whom a server that stood still told late has it that much longer.</summary>
internal sealed class Retention(RecordingArchive archive, LettingGo letting, Notifier notifier, IDocumentStore store, TimeProvider time, ILogger<Retention> log) : IPeriodicWork
{
    public static readonly TimeSpan Notice = TimeSpan.FromDays(3);

    private const int AtOnce = 100;

    /// <summary>When a recording is deleted that is kept so many days from its end, if somebody says so now.</summary>
    public static DateTimeOffset UntilOf(DateTimeOffset endedAt, int days, DateTimeOffset now) => Later(endedAt.AddDays(days), now + Notice);

    public static TimeSpan Beat => TimeSpan.FromMinutes(10);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await EachAsync("keep_until <= @Soon and warned_at is null and role is distinct from 'Observer'", WarnAsync, cancellationToken);
        await EachAsync("keep_until <= @Now and (warned_at is not null or role = 'Observer')", (recording, person, _) => letting.RemoveAsync(recording.Room, person.User, cancellationToken), cancellationToken);
    }

    private async Task EachAsync(string due, Func<Recording, RecordedPerson, CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        foreach (var (room, user) in await DueAsync(due, cancellationToken))
        {
            try
            {
                if (await archive.FindAsync(room, cancellationToken) is { } recording && recording.Find(user) is { RemovedAt: null } person) await work(recording, person, cancellationToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogWarning(fault, "What is due for recording {Room} could not be done yet; trying again", room);
            }
        }
    }

    private async Task WarnAsync(Recording recording, RecordedPerson person, CancellationToken cancellationToken)
    {
        var until = Later(person.KeepUntil!.Value, time.GetUtcNow() + Notice);
        await using var session = store.LightweightSession();
        await notifier.TellAsync(
            session, person.User, NotificationKind.RecordingEnds, $"The recording of “{recording.Title}” is deleted for you on {until:d MMMM}. You can keep it longer.", $"/recordings/{recording.Room}/privacy", about: null, cancellationToken);
        session.QueueSql("update recording_people set warned_at = @Now, keep_until = @Until where room = @Room and number = @Number", new { Now = time.GetUtcNow(), Until = until, Room = recording.Room.Value, person.Number });
        await session.SaveChangesAsync(Once.Of("recording-ends", recording.Room.Value, person.Number, person.KeepUntil), cancellationToken); // of two servers that look at the same moment one tells
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private async Task<IReadOnlyList<(RoomId Room, UserId User)>> DueAsync(string due, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        return await session.QuerySqlAsync(
            $"select room, user_id from recording_people where removed_at is null and {due} order by keep_until limit {AtOnce}", new { Now = time.GetUtcNow(), Soon = time.GetUtcNow() + Notice },
            row => (new RoomId(row.GetString(0)), new UserId(row.GetString(1))), cancellationToken);
    }
}
