using InterviewPrep.Web.Features.Lobby.Running;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Lobby;

/// <summary>Goes out of the queue. Who was offered to somebody declines by it.</summary>
public sealed record LeaveLobby : IRequest;

internal sealed class LeaveLobbyHandler(LobbyChanges changes, Caller caller, TimeProvider time) : AsyncRequestHandler<LeaveLobby>
{
    protected override Task Handle(LeaveLobby request, CancellationToken cancellationToken) => changes.RunAsync(async change =>
    {
        if (await Tickets.FindAsync(change.Sql, caller.Id) is not { } ticket) return;
        if (ticket.Offer is { } id && await Offers.FindAsync(change.Sql, id.ToString(), caller.Id) is { } offer) await Offers.EndAsync(change, offer, declined: caller.Id);
        await Tickets.CloseAsync(change.Sql, caller.Id, paired: false, time.GetUtcNow());
        change.Tell(caller.Id);
    }, cancellationToken);
}
