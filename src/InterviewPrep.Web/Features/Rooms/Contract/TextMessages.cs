using System.Text.Json;
using InterviewPrep.Domain.Rooms;

namespace InterviewPrep.Web.Features.Rooms.Contract;

/// <summary>One editor update, in the JSON of CodeMirror's change sets: <c>[retain | [deleted, "line", ...]]</c>, UTF-16 lengths.</summary>
/// <param name="Client">Names the editor instance that made it, 1 to 40 characters; new for each page load.</param>
/// <param name="Number">Counts the client's updates of this document from 1.</param>
public sealed record UpdateMessage(string Client, int Number, [property: TypeScript("ChangeJson")] JsonElement Changes);

/// <summary>Updates of one client, consecutive, at most 500, made on <paramref name="Version"/> of the document.</summary>
public sealed record EditBatch(int Round, int Version, IReadOnlyList<UpdateMessage> Updates);

/// <param name="Version">The document's version before the first of <paramref name="Updates"/>.</param>
public sealed record TextChange(int Round, int Version, IReadOnlyList<UpdateMessage> Updates);

/// <param name="Number">All updates of the client up to this number are stored.</param>
/// <param name="Version">The document's version after them, or an earlier one when they were stored before.</param>
public sealed record EditAcknowledgement(int Round, string Client, int Number, int Version);

/// <param name="Client">Whose updates; null when the batch did not tell, or when it is about the text as a whole.</param>
/// <param name="Version">The document's version now.</param>
public sealed record EditRefusal(int Round, string? Client, int Version, RoomRefusal Reason);

/// <summary>The browser's hash of its text at a version.</summary>
/// <param name="Sha256">Lower-case hex of the UTF-8 text, lines joined by <c>\n</c>.</param>
public sealed record TextHash(int Round, int Version, string Sha256);

/// <summary>Stable code and a sentence for people.</summary>
public sealed record RoomRefusal(string Code, string Message);
