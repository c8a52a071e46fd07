using InterviewPrep.Domain.Stories;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Moderation;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Stories.Sharing;

/// <summary>Takes a link: from then on it is the caller's, and nobody else's.</summary>
public sealed record TakeShare(string Code) : IRequest;

/// <summary>The caller has read enough of a story that was shared with them: it goes from their list, and they see nothing more of it.</summary>
public sealed record GiveShareBack(string Code) : IRequest;

/// <summary>What a link leads to: before it is taken only from whom it is.</summary>
public sealed record ShowShared(string Code) : IRequest<SharedStory>;

/// <summary>Stories that others share with the caller, the latest first.</summary>
public sealed record ListSharedWithMe : IRequest<IReadOnlyList<SharedRow>>;

/// <param name="Story">Null until the caller takes the link.</param>
/// <param name="Remarks">The caller's own, in the order of saying.</param>
public sealed record SharedStory(string Code, string From, SharedContent? Story, IReadOnlyList<ReaderRemark> Remarks);

public sealed record SharedContent(StoryForm Form, StoryContent Content, DateTimeOffset ChangedAt);

public sealed record SharedRow(string Code, string From, string Title, DateTimeOffset ChangedAt);

internal sealed class ReadSharedHandler(IDocumentStore store, Shares shares, Caller caller, TimeProvider time) :
    IRequestHandler<TakeShare, Unit>, IRequestHandler<GiveShareBack, Unit>, IRequestHandler<ShowShared, SharedStory>, IRequestHandler<ListSharedWithMe, IReadOnlyList<SharedRow>>
{
    public async Task<Unit> Handle(TakeShare request, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession();
        var (share, revision) = await shares.FindAsync(request.Code, session, cancellationToken);
        if (share.Reader == caller.Id) return Unit.Value;
        session.UpdateRevision(share with { Reader = caller.Id, ReaderName = caller.Name, ReaderIsMentor = caller.Is(Roles.Mentor) }, revision);
        try
        {
            await session.SaveChangesAsync(cancellationToken: cancellationToken);
        }
        catch (ConcurrencyException)
        {
            throw Problem.NotFound("shared story"); // somebody else took it, or it was revoked
        }
        return Unit.Value;
    }

    public async Task<Unit> Handle(GiveShareBack request, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession();
        var (share, _) = await shares.ReadAsync(request.Code, session, cancellationToken);
        session.Require<Story>(share.Story.Value);
        session.Store(share with { RevokedAt = time.GetUtcNow(), IsGivenBack = true });
        await session.SaveAboutAsync(cancellationToken);
        return Unit.Value;
    }

    public async Task<SharedStory> Handle(ShowShared request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        var (share, _) = await shares.FindAsync(request.Code, session, cancellationToken);
        if (share.Reader is null) return new SharedStory(share.Id, share.OwnerName, null, []);
        var (_, story) = await shares.ReadAsync(request.Code, session, cancellationToken);
        var remarks = (await Shares.RemarksOnAsync(story.Id, session, cancellationToken)).Where(r => r.Share == share.Id);
        return new SharedStory(share.Id, share.OwnerName, new SharedContent(story.Form, story.Content, story.ChangedAt), [.. remarks]);
    }

    public async Task<IReadOnlyList<SharedRow>> Handle(ListSharedWithMe request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        var blocks = await Blocks.AroundAsync(session, caller.Id, cancellationToken);
        var open = (await session.Query<StoryShare>().Where(s => s.Reader, caller.Id).ToListAsync(cancellationToken: cancellationToken)).Where(s => s.IsOpen && shares.IsReader(s) && !blocks.Contains(s.Owner)).ToList();
        var stories = (await session.LoadManyAsync<Story>(open.Select(s => s.Story.Value).Distinct(), cancellationToken)).ToDictionary(s => s.Id);
        return [.. open.Where(s => stories.ContainsKey(s.Story)).Select(s => new SharedRow(s.Id, s.OwnerName, stories[s.Story].Content.ShownTitle, stories[s.Story].ChangedAt)).OrderByDescending(s => s.ChangedAt)];
    }
}
