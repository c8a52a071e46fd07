using System.Security.Claims;
using InterviewPrep.Web.Features.Stories;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Reviews.Mentors;

public sealed class ListModel(IMediator mediator, TimeProvider time) : PageModel
{
    /// <summary>An own story to share with one of them; null: only to look.</summary>
    [BindProperty(SupportsGet = true, Name = "story")] public string? Asked { get; set; }

    public StoryView? Story { get; private set; }
    public IReadOnlyList<MentorView> Mentors { get; private set; } = [];

    public bool TakesUp(MentorView mentor) => !mentor.Profile.IsAway(time.GetUtcNow());

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Mentors = await mediator.Send(new ListMentors(), cancellationToken);
        if (Asked is null) return;
        Story = await mediator.Send(new ShowStory(StoriesApi.Id(Asked)), cancellationToken);
        Mentors = [.. Mentors.Where(m => m.Profile.Id != User.FindFirstValue(ClaimTypes.NameIdentifier))]; // nobody shares with themselves
    }
}
