using System.Text.Json.Serialization;
using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;

namespace InterviewPrep.Web.Features.Recordings;

/// <summary>A closed room that was recorded, without what happened in it.</summary>
/// <param name="OpenedAt">That of the first event: moments are milliseconds from here.</param>
/// <param name="People">In the order of their numbers.</param>
public sealed record Recording(
    RoomId Room,
    RoomKind Kind,
    string Title,
    RecordingOrigin Origin,
    DateTimeOffset OpenedAt,
    DateTimeOffset EndedAt,
    IReadOnlyList<RecordedPerson> People)
{
    public RecordedPerson? Find(UserId user) => People.FirstOrDefault(p => p.User == user);

    /// <summary>Null: not in it, or withdrawn.</summary>
    public string? NameOf(UserId user) => Find(user) is { WithdrawnAt: null } person ? person.Name : null;

    /// <summary>Those who were in the room; who brought a file in was not.</summary>
    public IEnumerable<RecordedPerson> InIt => People.Where(p => p.Role is not null);

    /// <summary>Those who took part: everybody in it but observers.</summary>
    public IEnumerable<RecordedPerson> Participants => People.Where(p => p.Role is RoomRole.Candidate or RoomRole.Interviewer);
}

/// <param name="Number">From 1: who this is in the player and in files.</param>
/// <param name="Role">In a live session the two change roles with the rounds; an observer stays one. Null: not in it, but brought it from a file.</param>
/// <param name="KeepUntil">Null: until the person deletes it.</param>
/// <param name="WithdrawnAt">Name, voice and chat are gone from then on.</param>
/// <param name="RemovedAt">The person has it no more.</param>
public sealed record RecordedPerson(int Number, UserId User, string Name, RoomRole? Role, DateTimeOffset? KeepUntil, DateTimeOffset? WithdrawnAt, DateTimeOffset? RemovedAt);

[JsonConverter(typeof(JsonStringEnumConverter<RecordingOrigin>))]
public enum RecordingOrigin
{
    /// <summary>Recorded in a room of this server.</summary>
    Room,

    /// <summary>Read from a file: nothing proves who did it, so it never counts for a score.</summary>
    Imported,

    /// <summary>Played by a script, to show what a recording is.</summary>
    Demo,
}
