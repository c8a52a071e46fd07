using InterviewPrep.Domain.Stories;
using InterviewPrep.Domain.Stories.Coaching;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Stories.Examples;

public sealed class ShowModel(IMediator mediator) : PageModel
{
    public StoryExample Example { get; private set; } = null!;
    public double Minutes => StoryCoach.Measure(StoryForm.Star, Example.Content.Texts).Minutes;

    public async Task OnGetAsync(string id, CancellationToken cancellationToken) => Example = await mediator.Send(new ShowExample(id), cancellationToken);
}
