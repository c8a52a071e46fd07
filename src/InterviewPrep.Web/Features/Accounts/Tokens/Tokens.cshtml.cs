using InterviewPrep.Web.Infrastructure.Pages;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Accounts.Tokens;

public sealed class TokensModel(IMediator mediator) : PageModel
{
    public static readonly IReadOnlyDictionary<string, string> Lives = new Dictionary<string, string> { ["7"] = "7 days", ["30"] = "30 days", ["90"] = "90 days", ["366"] = "A year" };

    [BindProperty] public string Name { get; set; } = "";
    [BindProperty] public int Days { get; set; } = 90;
    public IReadOnlyList<TokenLine> Tokens { get; private set; } = [];

    /// <summary>The new token's text, on this one answer only.</summary>
    public string? Created { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken) => Tokens = await mediator.Send(new ListTokens(), cancellationToken);

    public async Task<IActionResult> OnPostCreateAsync(CancellationToken cancellationToken)
    {
        if (ModelState.IsValid && await this.TryAsync(async () => Created = (await mediator.Send(new CreateToken(Name, Days), cancellationToken)).Token))
        {
            ModelState.Clear();
            Name = "";
        }
        await OnGetAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync(string id, CancellationToken cancellationToken)
    {
        await mediator.Send(new RevokeToken(id), cancellationToken);
        TempData["Done"] = "Revoked. Programs that use it are refused from now on.";
        return RedirectToPage();
    }
}
