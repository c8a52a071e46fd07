using InterviewPrep.Web.Features.Lobby.Contract;
using InterviewPrep.Web.Features.Lobby.Running;
using InterviewPrep.Web.Features.Rooms.Contract;
using MediatR;
using Microsoft.AspNetCore.SignalR;

namespace InterviewPrep.Web.Features.Lobby;

/// <summary>
/// The live door to the lobby, at <c>/lobby/hub</c>. A connection keeps the person's ticket alive; each intent is one line to the same request
/// that page and API send. A refusal arrives as a <see cref="HubException"/> whose message is a <see cref="RoomRefusal"/> in JSON.
/// </summary>
public sealed class LobbyHub(IMediator mediator) : Hub<ILobbyClient>
{
    public override Task OnConnectedAsync() => mediator.Send(new EnterLobby(Context));

    public override Task OnDisconnectedAsync(Exception? exception) => mediator.Send(new ExitLobby(Context));

    /// <summary>Gets into the queue, or changes what one waits for.</summary>
    public Task Join(JoinLobby wishes) => mediator.Send(wishes);

    public Task Leave() => mediator.Send(new LeaveLobby());

    /// <param name="offer">Its id.</param>
    public Task Accept(string offer) => mediator.Send(new AcceptOffer(offer));

    /// <param name="offer">Its id.</param>
    public Task Decline(string offer) => mediator.Send(new DeclineOffer(offer));
}
