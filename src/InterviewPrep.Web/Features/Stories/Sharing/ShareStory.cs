using FluentValidation;
using InterviewPrep.Domain;
using InterviewPrep.Domain.Stories;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Notices;
using InterviewPrep.Web.Features.Reviews.Mentors;
using InterviewPrep.Web.Infrastructure.Http;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Stories.Sharing;

/// <summary>Makes a link by which one other person may read an own story and remark on it.</summary>
/// <param name="For">Whom it is for, in the owner's words.</param>
public sealed record ShareStory(StoryId Story, string For) : IRequest<ShareView>;

/// <summary>Shares an own story with a mentor, who is told and needs no link. One who reads it already is asked again when the text has changed.</summary>
/// <param name="Mentor">The mentor's account.</param>
public sealed record ShareWithMentor(StoryId Story, string Mentor) : IRequest<ShareView>;

/// <summary>The link works no more, and whose it is sees nothing more.</summary>
public sealed record RevokeShare(StoryId Story, string Code) : IRequest;

/// <summary>To whom an own story is shared, and what they said.</summary>
public sealed record ListShares(StoryId Story) : IRequest<ShareList>;

public sealed record ShareList(IReadOnlyList<ShareView> Shares, IReadOnlyList<ReaderRemark> Remarks);

/// <param name="Reader">The name of who took it; null: nobody yet.</param>
public sealed record ShareView(string Code, string Link, string For, DateTimeOffset MadeAt, string? Reader, bool ReaderIsMentor, DateTimeOffset? RevokedAt);

internal sealed class ShareStoryRules : AbstractValidator<ShareStory>
{
    public ShareStoryRules() => RuleFor(s => s.For).NotEmpty().WithMessage("Say whom it is for.").AtMost(StoryShare.LongestName, "whom it is for");
}

internal sealed class ShareStoryHandler(IDocumentStore store, OwnStories own, IMediator mediator, Notifier notifier, SiteAddress site, Caller caller, TimeProvider time) :
    IRequestHandler<ShareStory, ShareView>, IRequestHandler<ShareWithMentor, ShareView>, IRequestHandler<RevokeShare, Unit>, IRequestHandler<ListShares, ShareList>
{
    public async Task<ShareView> Handle(ShareStory request, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession();
        var (story, _) = await own.FindAsync(request.Story, session, cancellationToken);
        CheckCount(await Shares.OfAsync(story.Id, session, cancellationToken));
        var share = new StoryShare(StoryShare.NewCode(), story.Id, story.Owner, caller.Name, request.For.Trim(), time.GetUtcNow());
        session.Require<Story>(story.Id.Value);
        session.Insert(share);
        await session.SaveAboutAsync(cancellationToken);
        return ViewOf(share);
    }

    public async Task<ShareView> Handle(ShareWithMentor request, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession();
        var (story, _) = await own.FindAsync(request.Story, session, cancellationToken);
        var mentor = (await mediator.Send(new ShowMentor(request.Mentor), cancellationToken)).Profile;
        var reader = new UserId(mentor.Id);
        if (reader == caller.Id) throw Problem.NotFound("mentor");
        if (mentor.IsAway(time.GetUtcNow())) throw Problem.Conflict("mentor-away", $"{mentor.Name} takes up nothing new at the moment. Choose another mentor.");
        var shares = await Shares.OfAsync(story.Id, session, cancellationToken);
        var asked = shares.Where(s => s.Reader == reader).ToList();
        if (asked.Exists(s => (s.IsOpen || s.IsGivenBack) && s.MadeAt >= story.ChangedAt))
            throw Problem.Conflict("shared-already", $"{mentor.Name} was asked to read this text already. You can ask again once you have changed it.");
        var open = asked.Find(s => s.IsOpen);
        if (open is null)
        {
            if ((await session.Query<StoryShare>().Where(s => s.Reader, reader).ToListAsync(cancellationToken: cancellationToken)).Count(s => s.IsOpen && s.Owner == caller.Id) >= StoryShare.MostWithMentor)
                throw Problem.Conflict("mentor-has-enough", $"{mentor.Name} reads {StoryShare.MostWithMentor} stories of yours. Revoke one that needs no more remarks first, or choose another mentor.");
            CheckCount(shares);
        }
        var share = (open ?? new StoryShare(StoryShare.NewCode(), story.Id, story.Owner, caller.Name, mentor.Name, time.GetUtcNow(), reader, mentor.Name, ReaderIsMentor: true)) with { MadeAt = time.GetUtcNow() };
        session.Require<Story>(story.Id.Value);
        session.Store(share);
        await notifier.TellAsync(session, reader, NotificationKind.StoryShared, $"{caller.Name} asks for your remarks on a story: “{story.Content.ShownTitle}”.", $"/stories/shared/{share.Id}", caller.Id, cancellationToken);
        await session.SaveAboutAsync(cancellationToken);
        return ViewOf(share);
    }

    public async Task<Unit> Handle(RevokeShare request, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession();
        await own.FindAsync(request.Story, session, cancellationToken);
        if (await session.LoadAsync<StoryShare>(request.Code, cancellationToken) is not { } share || share.Story != request.Story) throw Problem.NotFound("share");
        session.Require<Story>(request.Story.Value);
        session.Store(share with { RevokedAt = share.RevokedAt ?? time.GetUtcNow() });
        await session.SaveAboutAsync(cancellationToken);
        return Unit.Value;
    }

    public async Task<ShareList> Handle(ListShares request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        await own.FindAsync(request.Story, session, cancellationToken);
        return new ShareList([.. (await Shares.OfAsync(request.Story, session, cancellationToken)).Select(ViewOf)], await Shares.RemarksOnAsync(request.Story, session, cancellationToken));
    }

    private static void CheckCount(IReadOnlyList<StoryShare> ofStory)
    {
        if (ofStory.Count(s => s.IsOpen) >= StoryShare.Most) throw Problem.Conflict("too-many-shares", $"A story is shared with {StoryShare.Most} people at most. Revoke one first.");
    }

    private ShareView ViewOf(StoryShare share) =>
        new(share.Id, StoryShare.LinkTo(site, share.Id), share.For, share.MadeAt, share.Reader is null ? null : share.ReaderName, share.ReaderIsMentor, share.RevokedAt);
}
