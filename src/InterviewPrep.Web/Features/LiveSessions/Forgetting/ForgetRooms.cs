using InterviewPrep.Domain.Feedback;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.LiveSessions.Notes;
using InterviewPrep.Web.Features.Rooms.Contract;
using InterviewPrep.Web.Features.Rooms.Running;
using InterviewPrep.Web.Infrastructure;

namespace InterviewPrep.Web.Features.LiveSessions.Forgetting;

/// <summary>Deletes what is kept of unrecorded sessions, once they are over.</summary>
internal sealed class ForgetRooms(OpenRooms rooms, IDocumentStore store, TimeProvider time, ILogger<ForgetRooms> log) : IPeriodicWork
{
    private const int AtOnce = 100;

    private static readonly RoomRefusal Over = new("session-over", "This session is over. It was not recorded, so nothing of the room is kept.");

    public static TimeSpan Beat => TimeSpan.FromSeconds(3);

    /// <summary>Each room by itself: one that fails stays for the next time.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var due in await DueAsync(cancellationToken))
        {
            try
            {
                await ForgetAsync(RoomId.From(due.Id), due, cancellationToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogWarning(fault, "Unrecorded room {Room} could not be deleted yet; trying again", due.Id);
            }
        }
    }

    private async Task<IReadOnlyList<RoomToForget>> DueAsync(CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        return await session.Query<RoomToForget>().WhereBetween(r => r.Due, null, time.GetUtcNow()).OrderBy(r => r.Due).ToListAsync(AtOnce, cancellationToken);
    }

    private async Task ForgetAsync(RoomId room, RoomToForget due, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession();
        if (due.What is Forgettable.Room)
        {
            session.Store(due with { Due = due.Due + SessionFeedback.Seal, What = Forgettable.Notes });
            await rooms.ForgetAsync(room, Over, session, cancellationToken);
        }
        else
        {
            foreach (var note in await RoomNotes.InAsync(room, session, cancellationToken)) session.Delete<Note>(note.Id);
            session.Delete<RoomToForget>(due.Id);
            await session.SaveChangesAsync(cancellationToken: cancellationToken);
        }
    }
}
