using InterviewPrep.QuestionBank;
using InterviewPrep.Web.Features.DueDrills;
using InterviewPrep.Web.Features.Progress;
using InterviewPrep.Web.Features.Questions;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Home;

/// <summary>Where the caller was, and what to do today.</summary>
/// <param name="Zone">Decides where a day begins.</param>
/// <param name="Level">New questions of this level come before others.</param>
public sealed record ShowHome(TimeZoneInfo Zone, Level Level) : IRequest<HomeView>;

/// <param name="Open">Drills that go on, newest first.</param>
/// <param name="Due">Drills to come back to, that are due and not begun.</param>
/// <param name="Week">The last seven days, today last.</param>
/// <param name="Latest">Attempts that are over, newest first, at most five.</param>
public sealed record HomeView(
    IReadOnlyList<Attempt> Open,
    IReadOnlyList<DueView> Due,
    IReadOnlyList<Suggestion> Today,
    IReadOnlyList<PracticeDay> Week,
    int DaysInARow,
    IReadOnlyList<Attempt> Latest);

internal sealed class ShowHomeHandler(Attempts attempts, DueList drills, Catalogue catalogue, Caller caller, TimeProvider time) : IRequestHandler<ShowHome, HomeView>
{
    private const int LatestShown = 5;

    public async Task<HomeView> Handle(ShowHome request, CancellationToken cancellationToken)
    {
        var mine = await attempts.OfAsync(caller.Id, cancellationToken);
        var now = time.GetUtcNow();
        var report = ProgressReport.Of(mine, now, request.Zone);
        var today = ProgressReport.DayOf(now, request.Zone);
        var kept = await drills.OfAsync(caller.Id, mine, request.Zone, cancellationToken);
        var scheduled = kept.Select(d => d.Question.Id).ToHashSet();
        return new HomeView(
            [.. mine.Where(a => a.IsOpen)],
            [.. kept.Where(d => d is { IsDue: true, Open: null })],
            Suggestions.For(mine, [.. catalogue.Listed.Select(e => e.Question).Where(q => q.IsCoding && !scheduled.Contains(q.Id))], request.Level, today, request.Zone),
            [.. report.Calendar.Weeks.SelectMany(w => w.Days).TakeLast(7)],
            report.DaysInARow,
            [.. mine.Where(a => !a.IsOpen).Take(LatestShown)]);
    }
}
