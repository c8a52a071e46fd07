using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Reviews.Mentors;

public sealed class ListModel(IMediator mediator) : PageModel
{
    public IReadOnlyList<MentorView> Mentors { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Mentors = await mediator.Send(new ListMentors(), cancellationToken);
}
