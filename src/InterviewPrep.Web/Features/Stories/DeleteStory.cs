using InterviewPrep.Domain.Stories;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Notices;
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
        session.Require<Story>(story.Id.Value);
        foreach (var rehearsal in await StoryRehearsals.OfAsync(story.Id, session, cancellationToken)) RehearsalSounds.Delete(rehearsal.Id, session);
        foreach (var share in await Shares.OfAsync(story.Id, session, cancellationToken)) Notifier.Forget(session, $"/stories/shared/{share.Id}");
        session.DeleteWhere<StoryState, StoryId>(s => s.Story, story.Id);
        session.DeleteWhere<Objection, StoryId>(o => o.Story, story.Id);
        session.DeleteWhere<Rehearsal, StoryId>(r => r.Story, story.Id);
        session.DeleteWhere<Telling, StoryId>(t => t.Story, story.Id);
        session.DeleteWhere<StoryShare, StoryId>(s => s.Story, story.Id);
        session.DeleteWhere<ReaderRemark, StoryId>(r => r.Story, story.Id);
        session.Delete<Story>(story.Id.Value);
        await session.SaveAboutAsync(cancellationToken);
    }
}
