using System.Security.Claims;
using InterviewPrep.QuestionBank;
using InterviewPrep.Web.Features.Accounts;
using InterviewPrep.Web.Features.Accounts.Settings;
using InterviewPrep.Web.Features.Progress;
using InterviewPrep.Web.Features.Stories.Rehearsals;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Home;

public sealed class IndexModel(IMediator mediator) : PageModel
{
    /// <summary>One evening has room for no more.</summary>
    public const int DueShown = 3;

    public HomeView Home { get; private set; } = null!;

    /// <summary>To be told aloud again.</summary>
    public IReadOnlyList<DueStory> Stories { get; private set; } = [];

    public string Greeting => Home.Open.Count + Home.Latest.Count == 0
        ? $"Welcome, {User.FindFirstValue(ClaimTypes.Name)}. One short drill a day is a good habit to begin with."
        : $"Good to see you, {User.FindFirstValue(ClaimTypes.Name)}.";

    public string Streak => Home.DaysInARow switch
    {
        0 => "A drill today begins a new row of days.",
        1 => "One day so far. Tomorrow makes it two.",
        var days => $"{days} days in a row.",
    };

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var me = await mediator.Send(new ShowMe(), cancellationToken);
        Home = await mediator.Send(new ShowHome(User.Zone(), LevelOf(me.Profile)), cancellationToken);
        Stories = await mediator.Send(new ListDueStories(User.Zone()), cancellationToken);
    }

    private static Level LevelOf(Profile profile) => profile.Level switch
    {
        "intern" => Level.Intern,
        "junior-plus" => Level.JuniorPlus,
        _ => Level.Junior,
    };
}
