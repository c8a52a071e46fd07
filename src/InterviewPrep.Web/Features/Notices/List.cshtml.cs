using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Notices;

public sealed class ListModel(IMediator mediator) : PageModel
{
    public IReadOnlyList<Notification> Notifications { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Notifications = await mediator.Send(new ListNotifications(), cancellationToken);

    public async Task<IActionResult> OnPostOpenAsync(Guid id, CancellationToken cancellationToken) => LocalRedirect(await mediator.Send(new OpenNotification(id), cancellationToken));

    public async Task<IActionResult> OnPostReadAllAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new ReadAllNotifications(), cancellationToken);
        return RedirectToPage();
    }
}
