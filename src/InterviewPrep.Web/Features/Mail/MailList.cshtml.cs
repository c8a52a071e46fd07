using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Mail;

public sealed class MailListModel(IMediator mediator) : PageModel
{
    public MailList Mails { get; private set; } = new([], null);

    public async Task OnGetAsync(CancellationToken cancellationToken) => Mails = await mediator.Send(new ListMails(), cancellationToken);
}
