using InterviewPrep.Web.Features.LiveSessions.Interviewing;
using InterviewPrep.Web.Features.Reviews.Calibrating;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Progress;

public sealed class IndexModel(IMediator mediator) : PageModel
{
    public const int PageSize = 30;

    public ProgressView Progress { get; private set; } = null!;

    /// <summary>What candidates said of the person as an interviewer; empty when nobody has yet.</summary>
    public IReadOnlyList<InterviewingRow> Interviewing { get; private set; } = [];

    /// <summary>The person's marks as an interviewer beside those of mentors; null when there is nothing to compare.</summary>
    public CalibrationView? Calibration { get; private set; }

    /// <summary>The part of the history that is shown, from 1.</summary>
    public int Part { get; private set; }

    public int Parts => Math.Max(1, (Progress.Attempts.Count + PageSize - 1) / PageSize);
    public IReadOnlyList<Attempt> Shown => [.. Progress.Attempts.Skip((Part - 1) * PageSize).Take(PageSize)];

    public async Task OnGetAsync(int part = 1, CancellationToken cancellationToken = default)
    {
        Progress = await mediator.Send(new ShowProgress(User.Zone()), cancellationToken);
        var interviewing = await mediator.Send(new ShowInterviewing(User.Zone()), cancellationToken);
        if (interviewing.Any(row => row.Scores.Count > 0)) Interviewing = interviewing;
        Calibration = await mediator.Send(new ShowCalibration(), cancellationToken);
        Part = Math.Clamp(part, 1, Parts);
    }
}
