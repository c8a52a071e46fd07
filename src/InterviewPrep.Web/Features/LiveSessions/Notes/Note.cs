using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage;

namespace InterviewPrep.Web.Features.LiveSessions.Notes;

/// <summary>Something that a member of a room wrote down for themselves, at a moment of the recording.</summary>
/// <param name="At">When it was written; what is changed later stays at its moment.</param>
/// <param name="Seconds">Since the room was opened, where the recording begins.</param>
/// <param name="Round">The round that went on; null between rounds.</param>
/// <param name="Version">The version of that round's text.</param>
public sealed record Note(string Id, string Room, UserId Author, string Text, DateTimeOffset At, double Seconds, int? Round, int? Version)
{
    public const int MaxLength = 2_000;

    /// <summary>Of one author in one room.</summary>
    public const int Most = 200;
}

/// <summary>Reads notes.</summary>
internal static class RoomNotes
{
    /// <summary>Members of a room: two, and two observers at a time.</summary>
    private const int MostInRoom = 20 * Note.Most;

    /// <summary>One author's, in the order of writing.</summary>
    public static Task<IReadOnlyList<Note>> OfAsync(RoomId room, UserId author, IQuerySession session, CancellationToken cancellationToken) =>
        session.Query<Note>().Where(n => n.Room, room.Value).Where(n => n.Author, author).OrderBy(n => n.At).ToListAsync(Note.Most, cancellationToken);

    /// <summary>Everybody's.</summary>
    public static Task<IReadOnlyList<Note>> InAsync(RoomId room, IQuerySession session, CancellationToken cancellationToken) =>
        session.Query<Note>().Where(n => n.Room, room.Value).ToListAsync(MostInRoom, cancellationToken);
}
