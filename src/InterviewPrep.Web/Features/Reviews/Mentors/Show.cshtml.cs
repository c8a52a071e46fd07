using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Reviews.Mentors;

public sealed class ShowModel(IMediator mediator) : PageModel
{
    public MentorView Mentor { get; private set; } = null!;

    public async Task OnGetAsync(string id, CancellationToken cancellationToken) => Mentor = await mediator.Send(new ShowMentor(id), cancellationToken);
}
