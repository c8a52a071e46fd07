using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.LiveSessions;

public sealed class IndexModel(IMediator mediator, TimeProvider time) : PageModel
{
    public const int PageSize = 30;

    private IReadOnlyList<SessionSummary> _all = [];

    public DateTimeOffset Now { get; } = time.GetUtcNow();

    /// <summary>The part of the past ones that is shown, from 1.</summary>
    public int Part { get; private set; }

    public bool IsEmpty => _all.Count == 0;
    public IReadOnlyList<SessionSummary> Open => [.. _all.Where(s => s.IsOpen)];
    public IReadOnlyList<SessionSummary> Past => [.. _all.Where(s => !s.IsOpen).Skip((Part - 1) * PageSize).Take(PageSize)];
    public int Parts => Math.Max(1, (_all.Count(s => !s.IsOpen) + PageSize - 1) / PageSize);

    public async Task OnGetAsync(int part = 1, CancellationToken cancellationToken = default)
    {
        _all = await mediator.Send(new ListSessions(), cancellationToken);
        Part = Math.Clamp(part, 1, Parts);
    }
}
