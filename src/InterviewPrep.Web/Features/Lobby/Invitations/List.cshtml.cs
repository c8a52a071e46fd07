using InterviewPrep.Domain.Matching;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Web.Infrastructure.Pages;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Lobby.Invitations;

/// <summary>Own invitations, and a form for another one.</summary>
[ResponseCache(NoStore = true)]
public sealed class ListModel(IMediator mediator) : PageModel
{
    [BindProperty] public InterviewKind Interview { get; set; }
    [BindProperty] public PracticeLevel Level { get; set; }
    [BindProperty] public List<string> Topics { get; set; } = [];
    [BindProperty] public string Language { get; set; } = "en";
    [BindProperty] public OrderWish Order { get; set; }

    public IReadOnlyList<InvitationView> Open { get; private set; } = [];
    public IReadOnlyList<KindChoice> Choices { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var choice = await ReadAsync(cancellationToken);
        (Interview, Level, Order, Language) = (choice.Interview, choice.Level, choice.Order, choice.Languages[0]);
        Topics = [.. choice.Topics];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        Topics = [.. Topics.Intersect(Choices.FirstOrDefault(c => c.Interview == Interview)?.Topics ?? [])];
        var code = "";
        return await this.TryAsync(async () => code = await mediator.Send(new InviteFriend(Interview, Level, Topics, Language, Order), cancellationToken)) ? Redirect($"/invitations/{code}") : Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync(string code, CancellationToken cancellationToken)
    {
        await mediator.Send(new RevokeInvitation(code), cancellationToken);
        TempData["Done"] = "The invitation is taken back: its link works no more.";
        return Redirect("/invitations");
    }

    private async Task<Wishes> ReadAsync(CancellationToken cancellationToken)
    {
        var lobby = await mediator.Send(new ShowLobbyPage(), cancellationToken);
        (Open, Choices) = (await mediator.Send(new ListInvitations(), cancellationToken), lobby.Choices);
        return lobby.Choice;
    }
}
