using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Web.Features.Rooms;
using InterviewPrep.Web.Infrastructure.Pages;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Moderation;

/// <summary>The others of a session or of the reviews of its recording, to block or report them: during it and after it.</summary>
public sealed class PeopleModel(IMediator mediator) : PageModel
{
    [BindProperty] public string Text { get; set; } = "";
    public string Room { get; private set; } = "";
    public IReadOnlyList<Person> People { get; private set; } = [];
    public IReadOnlySet<string> Blocked { get; private set; } = new HashSet<string>();

    public async Task OnGetAsync(string id, CancellationToken cancellationToken)
    {
        Room = id;
        People = await mediator.Send(new ListEncounters(RoomsApi.Id(id)), cancellationToken);
        Blocked = (await mediator.Send(new ListBlocks(), cancellationToken)).Select(b => b.Id).ToHashSet();
    }

    public async Task<IActionResult> OnPostBlockAsync(string id, string member, CancellationToken cancellationToken)
    {
        await mediator.Send(new BlockMember(RoomsApi.Id(id), new UserId(member)), cancellationToken);
        TempData["Done"] = "Blocked. You two never meet again. Settings, Blocked people takes it back.";
        return Redirect($"/rooms/{id}/people");
    }

    public async Task<IActionResult> OnPostReportAsync(string id, string member, CancellationToken cancellationToken)
    {
        if (await this.TryAsync(() => mediator.Send(new ReportMember(RoomsApi.Id(id), new UserId(member), Text), cancellationToken)))
        {
            TempData["Done"] = "Thank you. An admin reads it, and you get a mail.";
            return Redirect($"/rooms/{id}/people");
        }
        await OnGetAsync(id, cancellationToken);
        return Page();
    }
}
