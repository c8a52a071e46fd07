using InterviewPrep.Domain;
using InterviewPrep.Domain.Feedback;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Web.Features.LiveSessions.Scorecards;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.LiveSessions;

/// <summary>The caller's live sessions, the newest first.</summary>
public sealed record ListSessions : IRequest<IReadOnlyList<SessionSummary>>;

/// <param name="Id">The room's id.</param>
/// <param name="IsOver">For both.</param>
/// <param name="IsOpen">The caller can go to the room: it is not over, and they have not left it for good.</param>
public sealed record SessionSummary(
    string Id,
    InterviewKind Interview,
    string Partner,
    DateTimeOffset OpenedAt,
    bool IsOver,
    bool IsOpen,
    bool WasPlayed,
    bool YouMissed,
    bool PartnerMissed,
    FeedbackStanding Feedback)
{
    internal static SessionSummary Of(LiveSession live, SessionFeedback feedback, UserId you, DateTimeOffset now) => new(
        live.Id, live.Interview, live.PartnerOf(you).Name, live.OpenedAt, live.IsOver, !live.IsOver && !live.Find(you)!.Left, live.WasPlayed,
        live.Find(you)!.Missed, live.PartnerOf(you).Missed, FeedbackStanding.Of(live, feedback, you, now));
}

internal sealed class ListSessionsHandler(SessionArchive archive, CardStore cards, Caller caller, TimeProvider time) : IRequestHandler<ListSessions, IReadOnlyList<SessionSummary>>
{
    public async Task<IReadOnlyList<SessionSummary>> Handle(ListSessions request, CancellationToken cancellationToken)
    {
        var mine = await archive.OfAsync(caller.Id, cancellationToken);
        var feedback = await cards.LoadManyAsync(mine, cancellationToken);
        var now = time.GetUtcNow();
        return [.. mine.Select(live => SessionSummary.Of(live, feedback[live.Id], caller.Id, now))];
    }
}
