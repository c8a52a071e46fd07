using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Notices;
using InterviewPrep.Web.Features.Recordings.Playing;
using InterviewPrep.Web.Features.Rooms.Contract;
using InterviewPrep.Web.Features.Rooms.Running;

namespace InterviewPrep.Web.Features.Recordings.Keeping;

/// <summary>Takes people out of recordings, and deletes recordings that nobody has any more.</summary>
internal sealed class LettingGo(OpenRooms rooms, IEnumerable<IRecordingCompanion> companions, Notifier notifier, IDocumentStore store, TimeProvider time)
{
    public const string NameOfGone = "Somebody who withdrew";

    private static readonly RoomRefusal Deleted = new("recording-deleted", "This room's recording was deleted.");
    private static readonly RoomRefusal Changed = new("recording-changed", "Somebody withdrew from this recording. Open it again to go on.");

    /// <summary>A person has a recording no more; with the last one all of it goes.</summary>
    public async Task RemoveAsync(Recording recording, RecordedPerson person, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession();
        foreach (var companion in companions) await companion.QueueRemovalAsync(recording.Room, person.User, session, cancellationToken);
        await QueueRemovalAsync(recording, person, session, cancellationToken);
        await session.SaveChangesAsync(cancellationToken: cancellationToken);
    }

    /// <summary>The same in the transaction in which all that is the person's goes: what belongs to their recordings goes by itself.</summary>
    public async Task QueueRemovalAsync(Recording recording, RecordedPerson person, IDocumentSession session, CancellationToken cancellationToken)
    {
        Notifier.Forget(session, $"/recordings/{recording.Room}", of: person.User);
        if (recording.People.All(p => p == person || p.RemovedAt is not null || p.Role is RoomRole.Observer))
        {
            await rooms.CloseAsync(recording.Room, Deleted, cancellationToken);
            OpenRooms.QueueDeletion(recording.Room, session);
            session.QueueSql("delete from recordings where room = @Room", new { Room = recording.Room.Value }); // people, links, visits, outline and segments go with it
            session.QueueSql("delete from recording_sound where room = @Room", new { Room = recording.Room.Value });
            session.QueueSql("delete from recording_voices where room = @Room", new { Room = recording.Room.Value });
            return;
        }
        await QueueWithdrawalAsync(recording, person, session, cancellationToken);
        session.QueueSql("update recording_people set removed_at = @Now where room = @Room and number = @Number", new { Now = time.GetUtcNow(), Room = recording.Room.Value, person.Number });
    }

    public async Task WithdrawAsync(Recording recording, RecordedPerson person, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession();
        await QueueWithdrawalAsync(recording, person, session, cancellationToken);
        await session.SaveChangesAsync(cancellationToken: cancellationToken);
    }

    /// <summary>Name, chat and voice are not hidden but overwritten: nobody finds them in the database any more.</summary>
    private async Task QueueWithdrawalAsync(Recording recording, RecordedPerson person, IDocumentSession session, CancellationToken cancellationToken)
    {
        if (person is { WithdrawnAt: null, Role: not (null or RoomRole.Observer) })
            foreach (var other in recording.Participants.Where(p => p != person && p.RemovedAt is null))
                await notifier.TellAsync(
                    session, other.User, NotificationKind.SideWithdrawn, $"Your partner withdrew their side of the recording of “{recording.Title}”: their name, voice and chat are gone from it. The rest still plays.", $"/recordings/{recording.Room}", about: null, cancellationToken);
        await rooms.CloseAsync(recording.Room, Changed, cancellationToken);
        await foreach (var stored in session.ReadStreamAsync(recording.Room.Stream, cancellationToken: cancellationToken))
        {
            RoomEvent? instead = stored.Data switch
            {
                RoomOpened { Plan.Reasons.Count: > 0 } e => e with { Plan = e.Plan with { Reasons = [] } }, // sentences that may name them
                MemberJoined e when e.Member == person.User => e with { Name = NameOfGone },
                ChatSent e when e.Member == person.User => e with { Text = "" },
                _ => null,
            };
            if (instead is not null) session.RedactEvent(stored.StreamId, stored.Version, instead);
        }
        session.QueueSql(
            "update recording_people set name = @Name, withdrawn_at = coalesce(withdrawn_at, @Now) where room = @Room and number = @Number",
            new { Name = NameOfGone, Now = time.GetUtcNow(), Room = recording.Room.Value, person.Number });
        session.QueueSql("delete from recording_sound where room = @Room and user_id = @User", new { Room = recording.Room.Value, person.User });
        session.QueueSql("delete from recording_links where room = @Room and made_by = @User", new { Room = recording.Room.Value, person.User });
        session.QueueSql("update recording_visits set name = @Name where room = @Room and visitor = @User", new { Name = NameOfGone, Room = recording.Room.Value, person.User });
        session.Delete<RoomSnapshot>(recording.Room.Value); // holds names and chat; the stream tells it all
        RecordingIndex.Drop(recording.Room, session);
    }
}
