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
        if (id is not null) StayIn(id);
        return Page();
    }

    /// <summary>What was typed and refused stays in its own form, and why stands above all.</summary>
    private void StayIn(string id)
    {
        string[] refused = [.. ModelState.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage)];
        ModelState.Clear();
        foreach (var words in refused) ModelState.AddModelError("", words);
        Snippets = [.. Snippets.Select(s => s.Id == id ? s with { Title = Title ?? "", Text = Text ?? "" } : s)];
        (Title, Text) = ("", "");
    }

    public async Task<IActionResult> OnPostDeleteAsync(string id, CancellationToken cancellationToken)
    {
        await mediator.Send(new DeleteSnippet(id), cancellationToken);
        return RedirectToPage();
    }
}
