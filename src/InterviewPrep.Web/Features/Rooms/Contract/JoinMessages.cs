using InterviewPrep.Domain.Rooms;

namespace InterviewPrep.Web.Features.Rooms.Contract;

/// <param name="Tab">Names the tab, 1 to 40 characters; the same after a reconnect of this page.</param>
/// <param name="Write">Whether this tab wants to write: it then takes over from the member's other tabs.</param>
/// <param name="Known">Documents that the browser holds already; of those it gets the updates since, not the text.</param>
public sealed record JoinRoom(string Tab, bool Write, IReadOnlyList<KnownDocument> Known);

public sealed record KnownDocument(int Round, int Version);

/// <param name="Writes">Whether this tab is the member's writer now.</param>
/// <param name="Chat">The latest messages of a live session, oldest first.</param>
/// <param name="Board">The whiteboard of a live session.</param>
public sealed record RoomJoined(RoomView Room, bool Writes, IReadOnlyList<DocumentView> Documents, IReadOnlyList<ChatView> Chat, IReadOnlyList<BoardElementView> Board);

/// <param name="Version">The document's version after <paramref name="Updates"/>.</param>
/// <param name="Text">The text at <paramref name="Version"/>; null when the browser knew the document.</param>
/// <param name="Updates">All updates since the version that the browser knew, own ones included.</param>
public sealed record DocumentView(int Round, int Version, string? Text, IReadOnlyList<UpdateMessage> Updates);
