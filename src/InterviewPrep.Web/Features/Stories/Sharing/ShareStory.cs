using FluentValidation;
using InterviewPrep.Domain.Stories;
using InterviewPrep.Storage;
using InterviewPrep.Web.Infrastructure.Http;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Stories.Sharing;

/// <summary>Makes a link by which one other person may read an own story and remark on it.</summary>
/// <param name="For">Whom it is for, in the owner's words.</param>
public sealed record ShareStory(StoryId Story, string For) : IRequest<ShareView>;

/// <summary>The link works no more, and who took it sees nothing more.</summary>
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

internal sealed class ShareStoryHandler(IDocumentStore store, OwnStories own, SiteAddress site, Caller caller, TimeProvider time) :
    IRequestHandler<ShareStory, ShareView>, IRequestHandler<RevokeShare, Unit>, IRequestHandler<ListShares, ShareList>
{
    public async Task<ShareView> Handle(ShareStory request, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession();
        var (story, _) = await own.FindAsync(request.Story, session, cancellationToken);
        if ((await Shares.OfAsync(story.Id, session, cancellationToken)).Count(s => s.IsOpen) >= StoryShare.Most)
            throw Problem.Conflict("too-many-shares", $"A story is shared with {StoryShare.Most} people at most. Revoke one first.");
        var share = new StoryShare(StoryShare.NewCode(), story.Id, story.Owner, caller.Name, request.For.Trim(), time.GetUtcNow());
        session.Insert(share);
        await session.SaveChangesAsync(cancellationToken: cancellationToken);
        return ViewOf(share);
    }

    public async Task<Unit> Handle(RevokeShare request, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession();
        await own.FindAsync(request.Story, session, cancellationToken);
        if (await session.LoadAsync<StoryShare>(request.Code, cancellationToken) is not { } share || share.Story != request.Story) throw Problem.NotFound("share");
        session.Store(share with { RevokedAt = share.RevokedAt ?? time.GetUtcNow() });
        await session.SaveChangesAsync(cancellationToken: cancellationToken);
        return Unit.Value;
    }

    public async Task<ShareList> Handle(ListShares request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        await own.FindAsync(request.Story, session, cancellationToken);
        return new ShareList([.. (await Shares.OfAsync(request.Story, session, cancellationToken)).Select(ViewOf)], await Shares.RemarksOnAsync(request.Story, session, cancellationToken));
    }

    private ShareView ViewOf(StoryShare share) =>
        new(share.Id, StoryShare.LinkTo(site, share.Id), share.For, share.MadeAt, share.Reader is null ? null : share.ReaderName, share.ReaderIsMentor, share.RevokedAt);
}
