using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Notices;
using InterviewPrep.Web.Features.Recordings.Playing;
using InterviewPrep.Web.Features.Rooms.Contract;
using InterviewPrep.Web.Features.Rooms.Running;
using InterviewPrep.Web.Infrastructure;
using MediatR;

namespace InterviewPrep.Web.Features.Recordings.Keeping;

/// <summary>Takes people out of recordings, and deletes recordings that nobody has any more.</summary>
internal sealed class LettingGo(OpenRooms rooms, RecordingArchive archive, IEnumerable<IRecordingCompanion> companions, Notifier notifier, IDocumentStore store, TimeProvider time)
{
    public const string NameOfGone = "Somebody who withdrew";

    private static readonly RoomRefusal Deleted = new("recording-deleted", "This room's recording was deleted.");
    private static readonly RoomRefusal Changed = new("recording-changed", "Somebody withdrew from this recording. Open it again to go on.");

    /// <summary>A person has a recording no more; with the last one all of it goes.</summary>
    public Task RemoveAsync(RoomId room, UserId user, CancellationToken cancellationToken) => store.DecideAndSaveAsync(async session =>
    {
        await QueueCompanionsAsync(room, user, session, cancellationToken);
        await QueueRemovalAsync(room, user, session, cancellationToken);
        return Unit.Value;
    }, cancellationToken);

    /// <summary>The same in the transaction in which all that is the person's goes: what belongs to their recordings goes by itself.</summary>
    public async Task QueueRemovalAsync(RoomId room, UserId user, IDocumentSession session, CancellationToken cancellationToken)
    {
        if (await FindAsync(room, user, session, cancellationToken) is not var (recording, person, version)) return;
        Notifier.Forget(session, $"/recordings/{recording.Room}", of: person.User);
        if (recording.People.All(p => p == person || p.RemovedAt is not null || p.Role is RoomRole.Observer))
        {
            foreach (var other in recording.People.Where(p => p != person)) await QueueCompanionsAsync(room, other.User, session, cancellationToken); // observers have theirs as long as there is a recording
            await rooms.CloseAsync(recording.Room, Deleted, cancellationToken);
            OpenRooms.QueueDeletion(recording.Room, session);
            session.QueueSql("delete from recordings where room = @Room", new { Room = recording.Room.Value }); // people, links, visits, outline and segments go with it
            session.QueueSql("delete from recording_sound where room = @Room", new { Room = recording.Room.Value });
            session.QueueSql("delete from recording_voices where room = @Room", new { Room = recording.Room.Value });
            return;
        }
        await QueueWithdrawalAsync(recording, person, version, session, cancellationToken);
        session.QueueSql("update recording_people set removed_at = @Now where room = @Room and number = @Number", new { Now = time.GetUtcNow(), Room = recording.Room.Value, person.Number });
    }

    /// <summary>A person's side goes out of it; asked twice, once.</summary>
    public Task WithdrawAsync(RoomId room, UserId user, CancellationToken cancellationToken) => store.DecideAndSaveAsync(async session =>
    {
        if (await FindAsync(room, user, session, cancellationToken) is not ({ } recording, { WithdrawnAt: null } person, var version)) return Unit.Value;
        foreach (var companion in companions) await companion.QueueWithdrawalAsync(room, user, session, cancellationToken);
        await QueueWithdrawalAsync(recording, person, version, session, cancellationToken);
        return Unit.Value;
    }, cancellationToken);

    /// <summary>The stream's version comes first: of two who let go at once the second is refused what it appends, and decides anew on what the first has left.</summary>
    private async Task<(Recording Recording, RecordedPerson Person, long Version)?> FindAsync(RoomId room, UserId user, IDocumentSession session, CancellationToken cancellationToken)
    {
        var version = (await session.FetchStreamStateAsync(room.Stream, cancellationToken))?.Version ?? 0;
        return await archive.FindAsync(room, cancellationToken) is { } recording && recording.Find(user) is { RemovedAt: null } person ? (recording, person, version) : null;
    }

    private async Task QueueCompanionsAsync(RoomId room, UserId user, IDocumentSession session, CancellationToken cancellationToken)
    {
        foreach (var companion in companions) await companion.QueueRemovalAsync(room, user, session, cancellationToken);
    }

    /// <summary>Name, chat and voice are not hidden but overwritten: nobody finds them in the database any more. To the person the room is closed from then on, as to who has left it.</summary>
    private async Task QueueWithdrawalAsync(Recording recording, RecordedPerson person, long version, IDocumentSession session, CancellationToken cancellationToken)
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
        session.Append(recording.Room.Stream, version, new MemberLeft(recording.EndedAt, person.User, person.User));
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
