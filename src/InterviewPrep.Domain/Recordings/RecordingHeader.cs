using InterviewPrep.Domain.Rooms;

namespace InterviewPrep.Domain.Recordings;

/// <summary>The first line of a recording's file.</summary>
/// <param name="Format">Of the file: <see cref="RecordingFile.Format"/>.</param>
/// <param name="Origin">Where it was recorded: <c>Room</c>, <c>Imported</c> or <c>Demo</c>.</param>
/// <param name="OpenedAt">When the first event happened.</param>
/// <param name="People">In the order of their numbers, which count from 1.</param>
public sealed record RecordingHeader(int Format, string Title, RoomKind Kind, string Origin, DateTimeOffset OpenedAt, IReadOnlyList<HeaderPerson> People);

public sealed record HeaderPerson(int Number, string Name, RoomRole Role);

/// <summary>The last line of a recording's file: what a replay must come to.</summary>
/// <param name="Events">How many lines there are between the first and this one.</param>
public sealed record RecordingEnd(int Events, IReadOnlyList<FinalText> Texts);

/// <param name="Length">In UTF-16 units.</param>
/// <param name="Sha256">Lower-case hex of the UTF-8 text.</param>
public sealed record FinalText(int Round, int Version, int Length, string Sha256);
