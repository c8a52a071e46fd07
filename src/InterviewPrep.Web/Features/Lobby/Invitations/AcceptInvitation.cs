using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Accounts;
using InterviewPrep.Web.Features.Lobby.Running;
using InterviewPrep.Web.Features.Mail;
using InterviewPrep.Web.Infrastructure.Http;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Lobby.Invitations;

/// <summary>Takes an invitation: it is the caller's from now on. The room opens as soon as the host has a page of the site open; who has not gets a mail.</summary>
public sealed record AcceptInvitation(string Code) : IRequest;

/// <summary>Takes an own invitation back.</summary>
public sealed record RevokeInvitation(string Code) : IRequest;

internal sealed class AcceptInvitationHandler(LobbyChanges changes, IDocumentStore store, Outbox outbox, SiteAddress site, Caller caller, TimeProvider time) : AsyncRequestHandler<AcceptInvitation>
{
    protected override async Task Handle(AcceptInvitation request, CancellationToken cancellationToken)
    {
        if (await changes.RunAsync(change => AcceptAsync(change, request.Code), cancellationToken) is { } away) await MailAsync(away, cancellationToken);
    }

    /// <returns>The invitation, when its host is to be called by mail.</returns>
    private async Task<Invitation?> AcceptAsync(LobbyChange change, string code)
    {
        var now = time.GetUtcNow();
        var (state, invitation) = await InvitationStates.OfAsync(change.Sql, code, caller.Id, now);
        if (state is not (InvitationState.Open or InvitationState.Waiting) || invitation is null) throw Problem.Conflict("invitation-over", InvitationStates.WordsOf(state));
        if (invitation.Host == caller.Id) throw Problem.Conflict("own-invitation", "This is your own invitation. Send the link to a friend.");
        await change.Sql.ExecuteAsync(
            "update invitations set guest = @Guest, guest_name = @Name, guest_here_until = @Here where code = @Code",
            new { Guest = caller.Id, caller.Name, Here = now + Presence.Reach, Code = code });
        change.Tell(invitation.Host, caller.Id);
        return state is InvitationState.Open && invitation.HostHereUntil <= now ? invitation : null;
    }

    private async Task MailAsync(Invitation invitation, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession();
        if (await session.LoadAsync<Account>(invitation.Host.Value, cancellationToken) is not { } host) return;
        outbox.Queue(session, host.Email, $"{caller.Name} has come for your interview", $"""
            Hello {host.Profile.DisplayName},

            {caller.Name} has accepted your invitation and waits for you. The room opens as soon as you are there:

            {site.Link($"/invitations/{invitation.Code}")}
            """);
        await session.SaveChangesAsync(cancellationToken: cancellationToken);
    }
}

internal sealed class RevokeInvitationHandler(LobbyChanges changes, Caller caller, TimeProvider time) : AsyncRequestHandler<RevokeInvitation>
{
    protected override Task Handle(RevokeInvitation request, CancellationToken cancellationToken) => changes.RunAsync(async change =>
    {
        var invitation = await InvitationTable.FindAsync(change.Sql, request.Code);
        if (invitation?.Host != caller.Id) throw Problem.NotFound("invitation");
        await change.Sql.ExecuteAsync("update invitations set revoked_at = coalesce(revoked_at, @Now) where code = @Code and opened_at is null", new { request.Code, Now = time.GetUtcNow() });
        change.Tell(caller.Id);
        if (invitation.Guest is { } guest) change.Tell(guest);
    }, cancellationToken);
}
