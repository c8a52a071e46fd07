using InterviewPrep.Domain;
using InterviewPrep.Web.Features.Lobby.Contract;
using InterviewPrep.Web.Features.Rooms;
using InterviewPrep.Web.Features.Rooms.Contract;
using Microsoft.AspNetCore.SignalR;

namespace InterviewPrep.Web.Features.Lobby;

/// <summary>One browser connection to the lobby.</summary>
public sealed class LobbyConnection
{
    private const int MessagesInQueue = 200;

    private readonly OutboundQueue<ILobbyClient> _queue;

    internal LobbyConnection(UserId user, string? session, HubCallerContext context, ILobbyClient client)
    {
        User = user;
        Session = session;
        _queue = new OutboundQueue<ILobbyClient>(context, client, MessagesInQueue);
        _ = _queue.SendAsync();
    }

    public UserId User { get; }

    /// <summary>The sign-in that opened it.</summary>
    public string? Session { get; }

    /// <inheritdoc cref="OutboundQueue{TClient}.Tell"/>
    public void Tell(Func<ILobbyClient, Task> message) => _queue.Tell(message);

    /// <inheritdoc cref="OutboundQueue{TClient}.Close"/>
    public void Close(RoomRefusal reason) => _queue.Close(client => client.Closed(reason));

    /// <inheritdoc cref="OutboundQueue{TClient}.End"/>
    public void End() => _queue.End();
}
