using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Stories.Examples;

public sealed class ListModel(IMediator mediator) : PageModel
{
    public IReadOnlyList<StoryExample> Examples { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Examples = await mediator.Send(new ListExamples(), cancellationToken);
}
