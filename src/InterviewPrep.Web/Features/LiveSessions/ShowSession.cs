using InterviewPrep.Domain;
using InterviewPrep.Domain.Feedback;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.QuestionBank;
using InterviewPrep.Web.Features.LiveSessions.Scorecards;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.LiveSessions;

/// <summary>A live session of the caller: what was played, what to say about it, and what was said once that may be read.</summary>
public sealed record ShowSession(RoomId Room) : IRequest<SessionView>;

/// <param name="Cards">The caller's own, in the order of writing; those about the other one come once the own view is given.</param>
/// <param name="Received">What the other one said.</param>
public sealed record SessionView(
    SessionSummary Session,
    bool IsRecorded,
    bool YouLeft,
    bool PartnerLeft,
    DateTimeOffset? EndedAt,
    IReadOnlyList<RoundView> Rounds,
    IReadOnlyList<OwnCard> Cards,
    IReadOnlyList<ReceivedCard> Received);

/// <param name="QuestionId">Null as long as the caller may not know the question; so is <paramref name="Title"/>.</param>
/// <param name="Minutes">How long it took; null while it goes on.</param>
public sealed record RoundView(int Number, bool YouAnswered, string? QuestionId, string? Title, bool IsCoding, double? Minutes, int Hints, RoundOutcome? Outcome);

/// <param name="CanChange">False: what is given stands, or it is too late; so <paramref name="Why"/>.</param>
public sealed record OwnCard(int Round, About About, Rubric Rubric, ScorecardView Card, bool CanChange, string? Why);

/// <param name="Own">The caller's own view of the same; null of the caller as interviewer.</param>
public sealed record ReceivedCard(int Round, About About, Rubric Rubric, CardContent Card, CardContent? Own);

internal sealed class ShowSessionHandler(SessionArchive archive, CardStore cards, Rubrics rubrics, Caller caller, TimeProvider time) : IRequestHandler<ShowSession, SessionView>
{
    public async Task<SessionView> Handle(ShowSession request, CancellationToken cancellationToken)
    {
        var live = await archive.OfParticipantAsync(request.Room, caller.Id, cancellationToken);
        var feedback = await cards.LoadAsync(live, cancellationToken);
        var now = time.GetUtcNow();
        return new SessionView(
            SessionSummary.Of(live, feedback, caller.Id, now), live.IsRecorded, live.Find(caller.Id)!.LeftEarly, live.PartnerOf(caller.Id).LeftEarly, live.EndedAt,
            [.. live.Rounds.Where(r => r.StartedAt is not null).Select(Of)],
            await OwnAsync(live, feedback, now, cancellationToken),
            await ReceivedAsync(live, feedback, now, cancellationToken));
    }

    private RoundView Of(SessionRound round)
    {
        var answered = round.Candidate == caller.Id;
        var knows = !answered || round.IsRevealed;
        return new(round.Number, answered, knows ? round.Question.Id : null, knows ? round.Question.Title : null, round.IsCoding, (round.EndedAt - round.StartedAt)?.TotalMinutes, round.Hints, round.Outcome);
    }

    private async Task<IReadOnlyList<OwnCard>> OwnAsync(LiveSession live, SessionFeedback feedback, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!feedback.Session.IsPlayed) return [];
        var own = new List<OwnCard>();
        var peers = feedback.HasAssessedSelf(caller.Id) ? feedback.Session.PeerCardsOf(caller.Id) : [];
        foreach (var key in feedback.Session.SelfCardsOf(caller.Id).Concat(peers))
        {
            var card = feedback.Find(key);
            var refusal = feedback.RefusalOf(key, give: true, now);
            var rubric = await rubrics.OfAsync(live, key.Round, Scorecards.Cards.AboutOf(key), cancellationToken);
            own.Add(new OwnCard(key.Round, Scorecards.Cards.AboutOf(key), rubric, ScorecardView.Of(card), refusal is null, refusal?.Message));
        }
        return own;
    }

    private async Task<IReadOnlyList<ReceivedCard>> ReceivedAsync(LiveSession live, SessionFeedback feedback, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var received = new List<ReceivedCard>();
        foreach (var card in feedback.ReceivedBy(caller.Id, now).OrderBy(c => c.Key.Round))
        {
            var about = Scorecards.Cards.AboutOf(card.Key);
            var own = feedback.Find(new CardKey(card.Key.Round, Viewpoint.Self, caller.Id, caller.Id));
            received.Add(new ReceivedCard(card.Key.Round, about, await rubrics.OfAsync(live, card.Key.Round, about, cancellationToken), card.Content, about is About.Candidate ? own?.Content : null));
        }
        return received;
    }
}
