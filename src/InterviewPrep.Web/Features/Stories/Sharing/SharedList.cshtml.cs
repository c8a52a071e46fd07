using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Stories.Sharing;

public sealed class SharedListModel(IMediator mediator) : PageModel
{
    public IReadOnlyList<SharedRow> Stories { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Stories = await mediator.Send(new ListSharedWithMe(), cancellationToken);
}
