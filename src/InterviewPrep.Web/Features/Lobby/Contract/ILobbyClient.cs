using InterviewPrep.Web.Features.Rooms.Contract;

namespace InterviewPrep.Web.Features.Lobby.Contract;

/// <summary>What the server tells a page of somebody who waits, or looks at the lobby.</summary>
public interface ILobbyClient
{
    /// <summary>The person's own matters. The first message of a connection, and again whenever they change.</summary>
    Task LobbyChanged(LobbyView lobby);

    /// <summary>How many wait; at most once a second.</summary>
    Task QueueChanged(QueueView queue);

    /// <summary>The last message of this connection. Do not reconnect.</summary>
    Task Closed(RoomRefusal reason);
}
