using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Features.Progress;
using InterviewPrep.Web.Features.Rooms;
using InterviewPrep.Web.Infrastructure.Pages;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Questions;

/// <summary>A question before the start: what it asks, what was tried, and how much time to take.</summary>
public sealed class ShowModel(IMediator mediator) : PageModel
{
    private const int EarlierShown = 5;

    [BindProperty] public bool Timed { get; set; } = true;
    [BindProperty] public int? Minutes { get; set; }

    public QuestionView Question { get; private set; } = null!;

    /// <summary>The latest attempt that still goes on.</summary>
    public Attempt? Open => Question.Attempts.FirstOrDefault(a => a.IsOpen);
    public IReadOnlyList<Attempt> Earlier => [.. Question.Attempts.Where(a => !a.IsOpen).Take(EarlierShown)];

    public async Task OnGetAsync(string id, CancellationToken cancellationToken)
    {
        Question = await mediator.Send(new ShowQuestion(id), cancellationToken);
        Minutes = Question.Minutes;
    }

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancellationToken)
    {
        Question = await mediator.Send(new ShowQuestion(id), cancellationToken);
        if (Timed && Minutes is null && ModelState.IsValid) ModelState.AddModelError(nameof(Minutes), "Say how many minutes, or choose untimed.");
        RoomId? room = null;
        if (!ModelState.IsValid || !await this.TryAsync(async () => room = await mediator.Send(new StartDrill(id, Timed ? Minutes : null), cancellationToken))) return Page();
        return Redirect($"/rooms/{room}");
    }

    public async Task<IActionResult> OnPostReportAsync(string id, string? text, CancellationToken cancellationToken)
    {
        await mediator.Send(new ReportQuestion(id, text ?? ""), cancellationToken);
        TempData["Done"] = "Thank you: the people who keep the questions will look at it.";
        return RedirectToPage(new { id });
    }
}
