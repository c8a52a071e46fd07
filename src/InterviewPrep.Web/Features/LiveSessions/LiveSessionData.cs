using InterviewPrep.Domain;
using InterviewPrep.Domain.Feedback;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.LiveSessions.Notes;
using InterviewPrep.Web.Features.LiveSessions.Scorecards;
using InterviewPrep.Web.Features.Rooms.Running;
using InterviewPrep.Web.Infrastructure.PersonalData;
using InterviewPrep.Web.Infrastructure.Requests;

namespace InterviewPrep.Web.Features.LiveSessions;

/// <summary>Sessions, what was said in them about each other, and private notes.</summary>
internal sealed class LiveSessionData(IDocumentStore store, SessionArchive archive, CardStore cards, OpenRooms rooms, TimeProvider time) : IPersonalData
{
    private const int MostNotes = 100_000;
    private const string NameOfGone = "Somebody who left";

    public string Name => "liveSessions";

    /// <summary>Of what others wrote, only what may be read: a seal is not broken by an export.</summary>
    public async Task<object?> ExportAsync(UserId user, CancellationToken cancellationToken)
    {
        var mine = await archive.OfAsync(user, cancellationToken);
        var feedback = await cards.LoadManyAsync(mine, cancellationToken);
        await using var session = store.QuerySession();
        var notes = await NotesOfAsync(user, session, cancellationToken);
        if (mine.Count == 0 && notes.Count == 0) return null;
        return new
        {
            Sessions = mine.Select(live => new
            {
                Session = live,
                Written = feedback[live.Id].Cards.Where(c => c.Key.Author == user),
                Received = feedback[live.Id].ReceivedBy(user, time.GetUtcNow()),
            }),
            Notes = notes,
        };
    }

    /// <summary>The partner keeps the session and what was said to them, without the name. The own view, drafts and notes go.</summary>
    public async Task DeleteAsync(UserId user, IDocumentSession session, CancellationToken cancellationToken)
    {
        var gone = new UserId($"gone-{Guid.NewGuid():N}");
        foreach (var found in await archive.OfAsync(user, cancellationToken))
        {
            var live = found.IsOver ? found : await AfterLeavingAsync(found, user, cancellationToken);
            session.Store(live.Without(user, gone, NameOfGone));
            if (await session.LoadAsync<SessionCards>(live.Id, cancellationToken) is { } kept) session.Store(Without(kept, user, gone));
        }
        foreach (var note in await NotesOfAsync(user, session, cancellationToken)) session.Delete<Note>(note.Id);
    }

    /// <summary>The other one is not left waiting.</summary>
    private async Task<LiveSession> AfterLeavingAsync(LiveSession live, UserId user, CancellationToken cancellationToken)
    {
        var room = RoomId.From(live.Id);
        try
        {
            await rooms.AskAsync(room, new LiveCommand.Leave(user));
        }
        catch (Problem)
        {
            // has left already, or the room has just closed
        }
        return await archive.FindAsync(room, cancellationToken) ?? live;
    }

    private static SessionCards Without(SessionCards cards, UserId user, UserId gone)
    {
        UserId Of(UserId id) => id == user ? gone : id;
        var stays = cards.Cards.Where(c => c.Key.Author != user || c is { IsGiven: true, Key.Viewpoint: not Viewpoint.Self });
        return cards with { Cards = [.. stays.Select(c => c with { Key = c.Key with { Author = Of(c.Key.Author), Subject = Of(c.Key.Subject) } })] };
    }

    private static Task<IReadOnlyList<Note>> NotesOfAsync(UserId user, IQuerySession session, CancellationToken cancellationToken) =>
        session.Query<Note>().Where(n => n.Author, user).ToListAsync(MostNotes, cancellationToken);
}
