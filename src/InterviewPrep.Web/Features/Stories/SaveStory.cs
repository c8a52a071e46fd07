using FluentValidation;
using InterviewPrep.Domain.Stories;
using InterviewPrep.Storage;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Stories;

/// <summary>
/// Saves an own story; its state of before stays readable. When another tab has saved in the meantime the story stays as that tab left it, and this text
/// is kept beside it: neither is lost.
/// </summary>
/// <param name="Revision">The one that the caller has seen.</param>
public sealed record SaveStory(StoryId Story, StoryContent Content, long Revision) : IRequest<SavedStory>;

public sealed record SavedStory(long Revision, DateTimeOffset At);

internal sealed class SaveStoryRules : AbstractValidator<SaveStory>
{
    public SaveStoryRules() => RuleFor(s => s.Content).SetValidator(new ContentRules());
}

internal sealed class SaveStoryHandler(IDocumentStore store, OwnStories own, TimeProvider time) : IRequestHandler<SaveStory, SavedStory>
{
    public async Task<SavedStory> Handle(SaveStory request, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession();
        var (story, revision) = await own.FindAsync(request.Story, session, cancellationToken);
        if (story.Content.IsSameAs(request.Content)) return new SavedStory(revision, story.ChangedAt);
        if (revision != request.Revision) return await KeepAsideAsync(story, request, cancellationToken);
        var saved = story with { Content = request.Content, ChangedAt = time.GetUtcNow() };
        session.UpdateRevision(saved, revision);
        session.Insert(StoryState.Saved(saved, revision + 1));
        try
        {
            await session.SaveChangesAsync(cancellationToken: cancellationToken);
        }
        catch (Exception raced) when (raced is ConcurrencyException or DocumentAlreadyExistsException)
        {
            return await KeepAsideAsync(story, request, cancellationToken);
        }
        return new SavedStory(revision + 1, saved.ChangedAt);
    }

    private async Task<SavedStory> KeepAsideAsync(Story story, SaveStory request, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession();
        session.Require<Story>(story.Id.Value);
        session.Insert(StoryState.Aside(story, request.Revision, request.Content, time.GetUtcNow()));
        await session.SaveAboutAsync(cancellationToken);
        throw Problem.Conflict("story-changed", "This story was saved from elsewhere since you opened it. Nothing is lost: your text is kept in its history beside the other one. Compare both, then save the one that you want.");
    }
}
