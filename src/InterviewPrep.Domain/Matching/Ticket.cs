using System.Text.Json.Serialization;
using InterviewPrep.Domain.Rooms.Live;

namespace InterviewPrep.Domain.Matching;

/// <summary>For whom a question is: a first internship, a first job, a first job with some practice. Neighbours are one apart.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PracticeLevel>))]
public enum PracticeLevel
{
    Intern,
    Junior,
    JuniorPlus,
}

/// <summary>Who begins as the interviewer.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OrderWish>))]
public enum OrderWish
{
    Either,
    InterviewFirst,
    AnswerFirst,
}

/// <summary>What somebody wants of a session.</summary>
/// <param name="Topics">Slugs of the own question; none: any.</param>
/// <param name="Languages">Spoken ones, at least one, the preferred first.</param>
public sealed record Wishes(
    InterviewKind Interview,
    PracticeLevel Level,
    IReadOnlyList<string> Topics,
    IReadOnlyList<string> Languages,
    OrderWish Order);

/// <summary>Somebody who waits for a partner.</summary>
/// <param name="Since">The place in the queue: who waits longer is served first.</param>
/// <param name="Blocked">Whom this person has blocked.</param>
/// <param name="LastPartner">With whom the last session was, or would have been.</param>
/// <param name="Met">Questions that this person has answered or held as the interviewer, with the last time.</param>
public sealed record Ticket(
    Person Person,
    Wishes Wishes,
    DateTimeOffset Since,
    IReadOnlySet<UserId> Blocked,
    UserId? LastPartner,
    IReadOnlyDictionary<string, DateTimeOffset> Met)
{
    public UserId Id => Person.Id;
}
