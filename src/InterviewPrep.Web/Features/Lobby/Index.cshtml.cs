using InterviewPrep.Domain.Matching;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Web.Features.Lobby.Contract;
using InterviewPrep.Web.Infrastructure.Pages;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Lobby;

/// <summary>The lobby. Joining and leaving work before any script has loaded; being called needs it.</summary>
[ResponseCache(NoStore = true)]
public sealed class IndexModel(IMediator mediator) : PageModel
{
    [BindProperty] public InterviewKind Interview { get; set; }
    [BindProperty] public PracticeLevel Level { get; set; }
    [BindProperty] public List<string> Topics { get; set; } = [];
    [BindProperty] public List<string> Languages { get; set; } = [];
    [BindProperty] public OrderWish Order { get; set; }

    public LobbyPage Lobby { get; private set; } = null!;
    public bool IsIn => Lobby.You.State is LobbyState.Waiting or LobbyState.Offered;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Lobby = await mediator.Send(new ShowLobbyPage(), cancellationToken);
        var choice = Lobby.Choice;
        (Interview, Level, Order) = (choice.Interview, choice.Level, choice.Order);
        (Topics, Languages) = ([.. choice.Topics], [.. choice.Languages]);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Lobby = await mediator.Send(new ShowLobbyPage(), cancellationToken);
        // The boxes of the other kinds are hidden, not gone.
        Topics = [.. Topics.Intersect(Lobby.Choices.FirstOrDefault(c => c.Interview == Interview)?.Topics ?? [])];
        return await this.TryAsync(() => mediator.Send(new JoinLobby(Interview, Level, Topics, Languages, Order), cancellationToken)) ? RedirectToPage() : Page();
    }

    public async Task<IActionResult> OnPostLeaveAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new LeaveLobby(), cancellationToken);
        TempData["Done"] = "You are out of the queue.";
        return RedirectToPage();
    }
}
