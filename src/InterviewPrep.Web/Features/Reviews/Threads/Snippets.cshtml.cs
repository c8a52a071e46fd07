using InterviewPrep.Web.Infrastructure.Pages;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Reviews.Threads;

public sealed class SnippetsModel(IMediator mediator) : PageModel
{
    [BindProperty] public string Title { get; set; } = "";
    [BindProperty] public string Text { get; set; } = "";
    public IReadOnlyList<Snippet> Snippets { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Snippets = await mediator.Send(new ListSnippets(), cancellationToken);

    public async Task<IActionResult> OnPostSaveAsync(string? id, CancellationToken cancellationToken)
    {
        if (await this.TryAsync(() => mediator.Send(new SaveSnippet(id, Title ?? "", Text ?? ""), cancellationToken)))
        {
            TempData["Done"] = "Kept.";
            return RedirectToPage();
        }
        await OnGetAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostDeleteAsync(string id, CancellationToken cancellationToken)
    {
        await mediator.Send(new DeleteSnippet(id), cancellationToken);
        return RedirectToPage();
    }
}
