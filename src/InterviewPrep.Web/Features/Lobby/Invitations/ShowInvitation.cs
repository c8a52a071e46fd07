using InterviewPrep.Domain.Matching;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Web.Features.Lobby.Running;
using InterviewPrep.Web.Infrastructure.Http;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Lobby.Invitations;

/// <summary>An invitation, for its host or for whoever has the link.</summary>
public sealed record ShowInvitation(string Code) : IRequest<InvitationView>;

/// <summary>The caller's open invitations, the newest first.</summary>
public sealed record ListInvitations : IRequest<IReadOnlyList<InvitationView>>;

/// <param name="Words">Why it cannot be used; empty when it can.</param>
/// <param name="Details">Null when there is nothing to tell of it.</param>
public sealed record InvitationView(string Code, InvitationState State, string Words, InvitationDetails? Details);

/// <param name="IsHost">Whether it is the caller's own.</param>
/// <param name="Room">The session's, once it is open.</param>
public sealed record InvitationDetails(
    bool IsHost,
    string HostName,
    string? GuestName,
    InterviewKind Interview,
    PracticeLevel Level,
    IReadOnlyList<string> Topics,
    string Language,
    OrderWish Order,
    DateTimeOffset ExpiresAt,
    string Link,
    string Room);

internal sealed class ShowInvitationHandler(LobbyChanges changes, SiteAddress site, Caller caller, TimeProvider time) :
    IRequestHandler<ShowInvitation, InvitationView>, IRequestHandler<ListInvitations, IReadOnlyList<InvitationView>>
{
    public Task<InvitationView> Handle(ShowInvitation request, CancellationToken cancellationToken) => changes.RunAsync(async change =>
    {
        var (state, invitation) = await InvitationStates.OfAsync(change.Sql, request.Code, caller.Id, time.GetUtcNow());
        return ViewOf(request.Code, state, invitation);
    }, cancellationToken);

    public Task<IReadOnlyList<InvitationView>> Handle(ListInvitations request, CancellationToken cancellationToken) => changes.RunAsync<IReadOnlyList<InvitationView>>(async change =>
    {
        var open = await change.Sql.QueryAsync(
            $"select {Invitation.Columns} from invitations i where i.host = @Host and {Invitation.IsOpen} order by i.made_at desc", new { Host = caller.Id, Now = time.GetUtcNow() }, Invitation.Read);
        return [.. open.Select(i => ViewOf(i.Code, i.Guest is null ? InvitationState.Open : InvitationState.Waiting, i))];
    }, cancellationToken);

    private InvitationView ViewOf(string code, InvitationState state, Invitation? invitation)
    {
        var tells = invitation is not null && state is InvitationState.Open or InvitationState.Waiting or InvitationState.Opened;
        return new InvitationView(code, state, InvitationStates.WordsOf(state), !tells || invitation is null ? null : new InvitationDetails(
            invitation.Host == caller.Id, invitation.HostName, invitation.GuestName, invitation.Wishes.Interview, invitation.Wishes.Level, invitation.Wishes.Topics,
            invitation.Wishes.Languages[0], invitation.Wishes.Order, invitation.ExpiresAt, site.Link($"/invitations/{code}"), invitation.Room.Value));
    }
}
