using InterviewPrep.Web.Features.Rooms;
using InterviewPrep.Web.Infrastructure.Pages;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Lobby.Attendances;

public sealed class ReliabilityModel(IMediator mediator) : PageModel
{
    [BindProperty] public string Text { get; set; } = "";
    public ReliabilityView Shown { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Shown = await mediator.Send(new ShowReliability(), cancellationToken);

    public async Task<IActionResult> OnPostAsync(string room, CancellationToken cancellationToken)
    {
        if (await this.TryAsync(() => mediator.Send(new DisputeAttendance(RoomsApi.Id(room), Text), cancellationToken)))
        {
            TempData["Done"] = "Thank you. An admin reads it, and you get a mail.";
            return RedirectToPage();
        }
        await OnGetAsync(cancellationToken);
        return Page();
    }

    public static string WordsOf(Domain.Matching.Attendance attendance) => attendance switch
    {
        Domain.Matching.Attendance.Kept => "Kept",
        Domain.Matching.Attendance.NoShow => "Missed",
        _ => "Left early",
    };
}
