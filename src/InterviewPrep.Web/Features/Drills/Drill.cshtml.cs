using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Features.Accounts;
using InterviewPrep.Web.Features.Accounts.Settings;
using InterviewPrep.Web.Features.LiveSessions;
using InterviewPrep.Web.Features.Rooms;
using InterviewPrep.Web.Infrastructure.Requests;
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

    public static string WordsOf(RoundOutcome outcome) => outcome switch
    {
        RoundOutcome.Solved => "Solved. The reference and its approaches are under “Solution”.",
        RoundOutcome.DeadlinePassed => "The time is up, and what you had was submitted. Look at the verdict, then at the solution.",
        RoundOutcome.GaveUp => "You gave this one up: now is the time to learn how it goes. Look at the solution, then try again another day.",
        _ => "",
    };

    /// <summary>A live session has pages of its own: its room, and when that is gone, what is left of it.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        var room = RoomsApi.Id(id);
        DrillView? drill;
        try
        {
            drill = await mediator.Send(new ShowDrill(room), cancellationToken);
        }
        catch (Problem gone) when (gone.Code is "not-found")
        {
            await mediator.Send(new ShowSession(room), cancellationToken);
            return Redirect($"/sessions/{room}");
        }
        if (drill is null) return Redirect($"/rooms/{room}/live");
        Profile = (await mediator.Send(new ShowMe(), cancellationToken)).Profile;
        Drill = drill;
        return Page();
    }
}
