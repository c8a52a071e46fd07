using InterviewPrep.Domain.Stories;
using InterviewPrep.Storage;
using MediatR;

namespace InterviewPrep.Web.Features.Stories;

/// <summary>An own story.</summary>
public sealed record ShowStory(StoryId Story) : IRequest<StoryView>;

/// <param name="Revision">Counts its saved states; a save names the one that it changes.</param>
public sealed record StoryView(StoryId Id, StoryForm Form, StoryContent Content, long Revision, DateTimeOffset CreatedAt, DateTimeOffset ChangedAt)
{
    internal static StoryView Of(Revisioned<Story> story) =>
        new(story.Document.Id, story.Document.Form, story.Document.Content, story.Revision, story.Document.CreatedAt, story.Document.ChangedAt);
}

internal sealed class ShowStoryHandler(IDocumentStore store, OwnStories own) : IRequestHandler<ShowStory, StoryView>
{
    public async Task<StoryView> Handle(ShowStory request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        return StoryView.Of(await own.FindAsync(request.Story, session, cancellationToken));
    }
}
