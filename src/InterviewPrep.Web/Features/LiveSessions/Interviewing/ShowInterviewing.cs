using InterviewPrep.Domain.Feedback;
using InterviewPrep.QuestionBank;
using InterviewPrep.Web.Features.LiveSessions.Scorecards;
using InterviewPrep.Web.Features.Progress;
using InterviewPrep.Web.Features.Questions;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.LiveSessions.Interviewing;

/// <summary>How candidates have scored the caller as an interviewer, session by session; only what is open.</summary>
/// <param name="Zone">Decides which day it was.</param>
public sealed record ShowInterviewing(TimeZoneInfo Zone) : IRequest<IReadOnlyList<InterviewingRow>>;

/// <param name="Scores">Oldest first.</param>
public sealed record InterviewingRow(string Row, string Title, IReadOnlyList<InterviewingScore> Scores);

/// <param name="Session">The room's id.</param>
/// <param name="Level">1 to 4.</param>
/// <param name="Seen">What that level means.</param>
public sealed record InterviewingScore(string Session, DateOnly Day, int Level, string Seen);

internal sealed class ShowInterviewingHandler(SessionArchive archive, CardStore cards, Catalogue catalogue, Caller caller, TimeProvider time) : IRequestHandler<ShowInterviewing, IReadOnlyList<InterviewingRow>>
{
    public async Task<IReadOnlyList<InterviewingRow>> Handle(ShowInterviewing request, CancellationToken cancellationToken)
    {
        var mine = (await archive.OfAsync(caller.Id, cancellationToken)).OrderBy(s => s.OpenedAt).ToList();
        var feedback = await cards.LoadManyAsync(mine, cancellationToken);
        var received = mine.SelectMany(live => feedback[live.Id].ReceivedBy(caller.Id, time.GetUtcNow())
            .Where(c => c.Key.Viewpoint is Viewpoint.Candidate).Select(c => (live, c.Content))).ToList();
        return [.. catalogue.InterviewerRubric.Rows.Select(row => new InterviewingRow(row.Id, row.Title, [.. received.SelectMany(r => Of(r.live, r.Content, row, request.Zone))]))];
    }

    private static IEnumerable<InterviewingScore> Of(LiveSession live, CardContent card, RubricRow row, TimeZoneInfo zone)
    {
        if (card.LevelOf(row.Id) is { } level)
            yield return new InterviewingScore(live.Id, ProgressReport.DayOf(live.OpenedAt, zone), level, row.Levels.First(l => l.Score == level).Seen);
    }
}
