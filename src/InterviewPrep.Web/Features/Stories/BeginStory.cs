using FluentValidation;
using InterviewPrep.Domain.Stories;
using InterviewPrep.Storage;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Stories;

/// <summary>Begins a story.</summary>
public sealed record BeginStory(StoryForm Form, StoryContent Content) : IRequest<StoryView>;

internal sealed class BeginStoryRules : AbstractValidator<BeginStory>
{
    public BeginStoryRules()
    {
        RuleFor(b => b.Form).IsInEnum().WithMessage("A story has the form Star or Project.");
        RuleFor(b => b.Content).SetValidator(new ContentRules());
    }
}

internal sealed class BeginStoryHandler(IDocumentStore store, Caller caller, TimeProvider time) : IRequestHandler<BeginStory, StoryView>
{
    public async Task<StoryView> Handle(BeginStory request, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession();
        if (await session.Query<Story>().Where(s => s.Owner, caller.Id).CountAsync(cancellationToken) >= OwnStories.Most)
            throw Problem.Conflict("too-many-stories", $"You have {OwnStories.Most} stories, which is the most. Delete one that you would not tell any more, and write this one then.");
        var now = time.GetUtcNow();
        var story = new Story(StoryId.New(), caller.Id, request.Form, request.Content, now, now);
        session.Insert(story);
        session.Insert(StoryState.Saved(story, 1));
        await session.SaveChangesAsync(cancellationToken: cancellationToken);
        return StoryView.Of(new(story, 1));
    }
}
