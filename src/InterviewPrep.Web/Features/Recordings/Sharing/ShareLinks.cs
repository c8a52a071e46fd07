using System.Security.Cryptography;
using FluentValidation;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage;
using InterviewPrep.Web.Infrastructure.Http;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;
using Microsoft.AspNetCore.WebUtilities;

namespace InterviewPrep.Web.Features.Recordings.Sharing;

/// <summary>Makes a link by which anybody may watch the caller's side. It is told this once: only what it hashes to is kept.</summary>
/// <param name="Days">1 to 90, then it ends.</param>
public sealed record ShareRecording(RoomId Room, int Days) : IRequest<NewShareLink>;

/// <param name="Url">With the secret in it.</param>
public sealed record NewShareLink(string Id, string Url, DateTimeOffset ExpiresAt);

/// <summary>The caller's links to a recording that still work.</summary>
public sealed record ListShareLinks(RoomId Room) : IRequest<IReadOnlyList<ShareLinkView>>;

public sealed record ShareLinkView(string Id, DateTimeOffset MadeAt, DateTimeOffset ExpiresAt);

/// <summary>A link of the caller works no more.</summary>
public sealed record RevokeShareLink(RoomId Room, string Id) : IRequest;

internal sealed class ShareRecordingValidator : AbstractValidator<ShareRecording>
{
    public ShareRecordingValidator() => RuleFor(s => s.Days).InclusiveBetween(1, 90).WithMessage("A link works for 1 to 90 days.");
}

internal sealed class ShareLinksHandler(RecordingAccess access, IDocumentStore store, SiteAddress site, TimeProvider time) :
    IRequestHandler<ShareRecording, NewShareLink>, IRequestHandler<ListShareLinks, IReadOnlyList<ShareLinkView>>, IRequestHandler<RevokeShareLink, Unit>
{
    /// <summary>Of one person to one recording.</summary>
    private const int Most = 20;

    public async Task<NewShareLink> Handle(ShareRecording request, CancellationToken cancellationToken)
    {
        var (recording, you) = await access.OwnAsync(request.Room, cancellationToken);
        if ((await ListAsync(request.Room, you, cancellationToken)).Count >= Most) throw Problem.Conflict("too-many-links", $"There are {Most} links already. Revoke one first.");
        var (id, secret) = (Guid.NewGuid().ToString("N"), WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(24)));
        var now = time.GetUtcNow();
        await using var session = store.LightweightSession();
        session.QueueSql(
            "insert into recording_links (id, room, made_by, hash, made_at, expires_at) values (@Id, @Room, @User, @Hash, @Now, @Until)",
            new { Id = id, Room = recording.Room.Value, you.User, Hash = RecordingAccess.HashOf(secret), Now = now, Until = now.AddDays(request.Days) });
        await session.SaveChangesAsync(cancellationToken: cancellationToken);
        return new NewShareLink(id, site.Link($"/recordings/{recording.Room}", ("share", secret)), now.AddDays(request.Days));
    }

    public async Task<IReadOnlyList<ShareLinkView>> Handle(ListShareLinks request, CancellationToken cancellationToken)
    {
        var (_, you) = await access.PartakeAsync(request.Room, cancellationToken);
        return await ListAsync(request.Room, you, cancellationToken);
    }

    public async Task<Unit> Handle(RevokeShareLink request, CancellationToken cancellationToken)
    {
        var (_, you) = await access.PartakeAsync(request.Room, cancellationToken);
        if ((await ListAsync(request.Room, you, cancellationToken)).All(l => l.Id != request.Id)) throw Problem.NotFound("link");
        await using var session = store.LightweightSession();
        session.QueueSql(
            "update recording_links set revoked_at = @Now where room = @Room and id = @Id and made_by = @User and revoked_at is null",
            new { Now = time.GetUtcNow(), Room = request.Room.Value, request.Id, you.User });
        await session.SaveChangesAsync(cancellationToken: cancellationToken);
        return Unit.Value;
    }

    private async Task<IReadOnlyList<ShareLinkView>> ListAsync(RoomId room, RecordedPerson you, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        return await session.QuerySqlAsync(
            "select id, made_at, expires_at from recording_links where room = @Room and made_by = @User and revoked_at is null and expires_at > @Now order by made_at",
            new { Room = room.Value, you.User, Now = time.GetUtcNow() },
            row => new ShareLinkView(row.GetString(0), row.GetFieldValue<DateTimeOffset>(1), row.GetFieldValue<DateTimeOffset>(2)), cancellationToken);
    }
}
