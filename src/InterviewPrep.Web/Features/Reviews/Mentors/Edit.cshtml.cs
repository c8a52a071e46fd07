using InterviewPrep.Domain.Reviews;
using InterviewPrep.Web.Features.Questions;
using InterviewPrep.Web.Infrastructure.Pages;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Reviews.Mentors;

public sealed class EditModel(IMediator mediator, Catalogue catalogue) : PageModel
{
    [BindProperty] public string? About { get; set; }
    [BindProperty] public List<string> Topics { get; set; } = [];
    [BindProperty] public List<string> Languages { get; set; } = [];
    [BindProperty] public List<ReviewKind> Kinds { get; set; } = [];
    [BindProperty] public int AtOnce { get; set; }
    [BindProperty] public int PerWeek { get; set; }
    [BindProperty] public DateOnly? AwayUntil { get; set; }

    public IReadOnlyList<string> AllTopics => catalogue.Topics;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var profile = await mediator.Send(new ShowMyMentorProfile(), cancellationToken);
        (About, AtOnce, PerWeek, AwayUntil) = (profile.About, profile.AtOnce, profile.PerWeek, profile.AwayUntil);
        (Topics, Languages, Kinds) = ([.. profile.Topics], [.. profile.Languages], [.. profile.Kinds]);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var edit = new EditMentorProfile(About ?? "", Topics, Languages, Kinds, AtOnce, PerWeek, AwayUntil);
        if (!ModelState.IsValid || !await this.TryAsync(() => mediator.Send(edit, cancellationToken))) return Page();
        TempData["Done"] = "Saved.";
        return RedirectToPage();
    }
}
