using InterviewPrep.Domain.Reviews;
using InterviewPrep.Web.Infrastructure.Pages;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Reviews.Queue;

public sealed class QueueModel(IMediator mediator) : PageModel
{
    public static readonly IReadOnlyDictionary<int, string> Waits = new Dictionary<int, string> { [24] = "A day or more", [72] = "3 days or more", [168] = "A week or more" };

    public static readonly IReadOnlyDictionary<QueueSort, string> Sorts = new Dictionary<QueueSort, string>
    {
        [QueueSort.LongestFirst] = "Longest wait",
        [QueueSort.NewestFirst] = "Newest",
        [QueueSort.ShortestRecording] = "Shortest",
        [QueueSort.BestFit] = "Your topics",
    };

    [BindProperty(SupportsGet = true)] public ReviewKind? Kind { get; set; }
    [BindProperty(SupportsGet = true)] public string? Topic { get; set; }
    [BindProperty(SupportsGet = true)] public string? Level { get; set; }
    [BindProperty(SupportsGet = true)] public string? Language { get; set; }
    [BindProperty(SupportsGet = true)] public int? Waited { get; set; }
    [BindProperty(SupportsGet = true)] public QueueSort Sort { get; set; }

    public QueueView Queue { get; private set; } = null!;
    public bool IsFiltered => Kind is not null || Waited is not null || !string.IsNullOrEmpty(Topic) || !string.IsNullOrEmpty(Level) || !string.IsNullOrEmpty(Language);

    public async Task OnGetAsync(CancellationToken cancellationToken) => Queue = await mediator.Send(new ListQueue(Kind, Topic, Level, Language, Waited, Sort), cancellationToken);

    public async Task<IActionResult> OnPostClaimAsync(string id, CancellationToken cancellationToken)
    {
        if (await this.TryAsync(() => mediator.Send(new ClaimReview(id), cancellationToken))) return Redirect($"/reviews/{id}");
        await OnGetAsync(cancellationToken);
        return Page();
    }
}
