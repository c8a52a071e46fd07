using InterviewPrep.Domain.Stories;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Stories.Coaching;
using InterviewPrep.Web.Features.Stories.Rehearsals;
using InterviewPrep.Web.Features.Stories.Sharing;
using InterviewPrep.Web.Features.Stories.Tellings;
using MediatR;

namespace InterviewPrep.Web.Features.Stories;

/// <summary>Deletes an own story with its states and all that belongs to it, for good.</summary>
public sealed record DeleteStory(StoryId Story) : IRequest;

internal sealed class DeleteStoryHandler(IDocumentStore store, OwnStories own) : AsyncRequestHandler<DeleteStory>
{
    protected override async Task Handle(DeleteStory request, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession();
        var (story, _) = await own.FindAsync(request.Story, session, cancellationToken);
        await StoryParts.DeleteAsync(story, session, cancellationToken);
        await session.SaveChangesAsync(cancellationToken: cancellationToken);
    }
}

/// <summary>All that belongs to a story.</summary>
internal static class StoryParts
{
    private const int Most = 100_000;

    /// <summary>Queues the removal of a story with all of it.</summary>
    public static async Task DeleteAsync(Story story, IDocumentSession session, CancellationToken cancellationToken)
    {
        foreach (var state in await session.Query<StoryState>().Where(s => s.Story, story.Id).ToListAsync(Most, cancellationToken)) session.Delete<StoryState>(state.Id);
        foreach (var objection in await session.Query<Objection>().Where(o => o.Story, story.Id).ToListAsync(Most, cancellationToken)) session.Delete<Objection>(objection.Id);
        foreach (var rehearsal in await StoryRehearsals.OfAsync(story.Id, session, cancellationToken))
        {
            session.Delete<Rehearsal>(rehearsal.Id);
            RehearsalSounds.Delete(rehearsal.Id, session);
        }
        foreach (var telling in await StoryTellings.OfAsync(story.Id, session, cancellationToken)) session.Delete<Telling>(telling.Id);
        foreach (var share in await Shares.OfAsync(story.Id, session, cancellationToken)) session.Delete<StoryShare>(share.Id);
        foreach (var remark in await Shares.RemarksOnAsync(story.Id, session, cancellationToken)) session.Delete<ReaderRemark>(remark.Id);
        session.Delete<Story>(story.Id.Value);
    }
}
