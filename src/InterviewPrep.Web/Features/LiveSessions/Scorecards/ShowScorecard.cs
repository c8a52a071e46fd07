using InterviewPrep.Domain.Feedback;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Features.Rooms.Running;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.LiveSessions.Scorecards;

/// <summary>The caller's own scorecard of a round, as a draft or given; nobody else's.</summary>
public sealed record ShowScorecard(RoomId Room, int Round, About About) : IRequest<ScorecardView>;

/// <param name="Revision">To be sent back with the next save; 0: nothing is saved yet.</param>
/// <param name="Given">Out of the author's hands: it can be changed until both sides open.</param>
public sealed record ScorecardView(IReadOnlyList<Score> Scores, string Strengths, string TryNext, int Revision, bool Given)
{
    internal static ScorecardView Of(Scorecard? card) => card is null
        ? new([], "", "", 0, false)
        : new(card.Content.Scores, card.Content.Strengths, card.Content.TryNext, card.Revision, card.IsGiven);
}

internal sealed class ShowScorecardHandler(SessionArchive archive, CardStore cards, Caller caller, TimeProvider time) : IRequestHandler<ShowScorecard, ScorecardView>
{
    public async Task<ScorecardView> Handle(ShowScorecard request, CancellationToken cancellationToken)
    {
        var live = await archive.OfParticipantAsync(request.Room, caller.Id, cancellationToken);
        var feedback = await cards.LoadAsync(live, cancellationToken);
        var key = Cards.KeyOf(live, request.Round, request.About, caller.Id);
        if (feedback.RefusalOf(key, give: false, time.GetUtcNow()) == FeedbackRefusals.NoSuchCard) throw RoomProblems.Of(FeedbackRefusals.NoSuchCard);
        return ScorecardView.Of(feedback.Find(key));
    }
}
