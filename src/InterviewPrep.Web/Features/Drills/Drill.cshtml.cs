using InterviewPrep.Web.Features.Accounts;
using InterviewPrep.Web.Features.Accounts.Settings;
using InterviewPrep.Web.Features.Rooms;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Drills;

/// <summary>The drill: readable before its script has loaded, live from then on.</summary>
[ResponseCache(NoStore = true)]
public sealed class DrillModel(IMediator mediator) : PageModel
{
    public DrillView Drill { get; private set; } = null!;
    public Profile Profile { get; private set; } = null!;

    /// <summary>Until the script counts: the time left, or the time spent.</summary>
    public string Clock
    {
        get
        {
            var (round, now) = (Drill.Round, Drill.Room.Now);
            var shown = (round.EndedAt, round.Deadline) switch
            {
                ({ } ended, _) => ended - round.StartedAt,
                (_, { } deadline) => deadline - now,
                _ => now - round.StartedAt,
            };
            var seconds = Math.Max(0, (int)shown.TotalSeconds);
            return seconds >= 3600 ? $"{seconds / 3600}:{seconds / 60 % 60:00}:{seconds % 60:00}" : $"{seconds / 60:00}:{seconds % 60:00}";
        }
    }

    /// <summary>A live session has a page of its own.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        var room = RoomsApi.Id(id);
        if (await mediator.Send(new ShowDrill(room), cancellationToken) is not { } drill) return Redirect($"/rooms/{room}/live");
        Profile = (await mediator.Send(new ShowMe(), cancellationToken)).Profile;
        Drill = drill;
        return Page();
    }
}
