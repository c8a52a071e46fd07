using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Web.Features.Rooms.Contract;

namespace InterviewPrep.Web.Features.Rooms.Running;

/// <summary>Tells the room's browsers what has been stored, and whoever asked the answer.</summary>
internal sealed class RoomTeller(RoomId id, Crowd crowd, TimeProvider time)
{
    public void Tell(RoomState state, IReadOnlyList<Decided> decided)
    {
        foreach (var one in decided) TellContent(one);
        if (decided.Any(d => d.Decision.Events.Any(e => !e.IsContent))) TellRoom(state);
        foreach (var (ask, decision) in decided)
        {
            if (decision.Refusal is { } refusal) TellRefusal(state, ask, refusal);
            foreach (var differs in decision.Events.OfType<TextHashReported>().Where(e => !e.Equal)) TellApart(ask, differs);
            ask.Reply?.TrySetResult(new Answer(state, decision.Events, decision.Refusal));
        }
    }

    public static void Refuse(RoomState state, Ask ask, Refusal refusal)
    {
        TellRefusal(state, ask, refusal);
        ask.Reply?.TrySetResult(new Answer(state, [], refusal));
    }

    /// <summary>With others in the room, who is here matters.</summary>
    public void TellPresence(RoomState state, RoomConnection? except = null)
    {
        if (state.Members.Count > 1) TellRoom(state, except);
    }

    public void TellRoom(RoomState state, RoomConnection? except = null)
    {
        var (here, now) = (crowd.Here, time.GetUtcNow());
        crowd.TellEach(connection =>
        {
            if (connection == except || state.Find(connection.Member) is not { } member) return null;
            var view = RoomViews.Of(id, state, member, here, now);
            return client => client.RoomChanged(view);
        });
    }

    private void TellContent(Decided decided)
    {
        var (ask, decision) = decided;
        foreach (var happened in decision.Events) TellContent(happened, ask);
        if (decision.Refusal is null && ask is { From: { } author, Command: RoomCommand.EditText edit }) Acknowledge(author, edit, decision);
    }

    private void TellContent(RoomEvent happened, Ask ask)
    {
        switch (happened)
        {
            case TextEdited e:
                var change = new TextChange(e.Round, e.Version, [.. e.Updates.Select(RoomViews.Of)]);
                var writer = ask.Command is RoomCommand.EditText ? ask.From : null; // is acknowledged instead
                crowd.Tell(client => client.TextChanged(change), except: writer, size: e.Updates.Sum(u => u.Changes.Size));
                break;
            case RoundStarted { Candidate: not null } e:
                crowd.Tell(client => client.DocumentOpened(new DocumentView(e.Round, 0, "", [])));
                break;
            case ChatSent e:
                crowd.Tell(client => client.ChatSaid(new ChatView(e.Member.Value, e.At, e.Text)));
                break;
            case BoardDrawn e:
                var elements = e.Elements.Select(LiveViews.Of).ToList();
                crowd.Tell(client => client.BoardChanged(elements));
                break;
            case MemberLeft e:
                crowd.Close(e.Member, e.By == e.Member ? Gone : SentAway);
                break;
        }
    }

    private static readonly RoomRefusal Gone = new("left", "You have left this session.");
    private static readonly RoomRefusal SentAway = new("sent-away", "Your seat as an observer was ended.");

    private static void Acknowledge(RoomConnection author, RoomCommand.EditText edit, Decision decision)
    {
        var stored = decision.Events.OfType<TextEdited>().FirstOrDefault();
        var version = stored is null ? edit.Version : stored.Version + stored.Updates.Count;
        var last = edit.Updates[^1];
        author.Tell(client => client.EditAcknowledged(new EditAcknowledgement(edit.Round, last.Client, last.Number, version)));
    }

    /// <summary>Joining again would not mend a text that came apart: it has to start over.</summary>
    private static void TellApart(Ask ask, TextHashReported hash)
    {
        var reason = new RoomRefusal("text-differs", "Your copy of the text had come apart from the one that is stored. It starts over; what you saw is kept for you.");
        ask.From?.Tell(client => client.EditRefused(new EditRefusal(hash.Round, Client: null, hash.Version, reason)));
    }

    private static void TellRefusal(RoomState state, Ask ask, Refusal refusal)
    {
        if (ask is not { From: { } author, Command: RoomCommand.EditText edit }) return;
        var version = state.Find(edit.By) is null ? 0 : state.Find(edit.Round)?.Document.Version ?? 0;
        var told = new EditRefusal(edit.Round, edit.Updates is { Count: > 0 } ? edit.Updates[0].Client : null, version, new RoomRefusal(refusal.Code, refusal.Message));
        author.Tell(client => client.EditRefused(told));
    }
}
