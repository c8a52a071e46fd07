namespace InterviewPrep.Web.Features.Rooms.Contract;

/// <summary>What the server tells a browser that has joined a room. Nothing is told before it is committed.</summary>
public interface IRoomClient
{
    /// <summary>The answer to <see cref="RoomHub.Join"/>, and the first message of a connection.</summary>
    Task Joined(RoomJoined joined);

    /// <summary>Text updates of others, and own ones that came in over another connection.</summary>
    Task TextChanged(TextChange change);

    /// <summary>Own updates are stored and may leave the journal. In order with <see cref="TextChanged"/>.</summary>
    Task EditAcknowledged(EditAcknowledgement acknowledgement);

    /// <summary>Own updates were not taken; the room goes on.</summary>
    Task EditRefused(EditRefusal refusal);

    /// <summary>Something else than the text changed: the room as this member may see it.</summary>
    Task RoomChanged(RoomView room);

    /// <summary>One case of a run is judged; the whole run follows with <see cref="RoomChanged"/>.</summary>
    Task RunProgressed(RunProgress progress);

    /// <summary>A round began: its text, which is empty until the question is revealed. Before any <see cref="TextChanged"/> of it.</summary>
    Task DocumentOpened(DocumentView document);

    Task ChatSaid(ChatView message);

    /// <summary>These elements are as told now; also sent to whoever drew them.</summary>
    Task BoardChanged(IReadOnlyList<BoardElementView> elements);

    /// <summary>Of another member.</summary>
    Task CursorMoved(CursorView cursor);

    /// <summary>From the other participant's call.</summary>
    Task CallSignalled(CallSignalView signal);

    /// <summary>Another tab of the same member writes now; this one only reads until it asks to write (<see cref="RoomHub.UseHere"/>).</summary>
    Task TakenOver();

    /// <summary>The server reads the room afresh: join again, then resend what is not acknowledged.</summary>
    Task Resync();

    /// <summary>The last message of this connection: signed out, or the room is gone. Do not reconnect.</summary>
    Task Closed(RoomRefusal reason);
}
