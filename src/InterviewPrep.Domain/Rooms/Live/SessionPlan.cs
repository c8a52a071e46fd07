using System.Text.Json.Serialization;

namespace InterviewPrep.Domain.Rooms.Live;

[JsonConverter(typeof(JsonStringEnumConverter<InterviewKind>))]
public enum InterviewKind
{
    Coding,
    Behavioural,
    SystemDesign,
}

/// <summary>What a live session is made of, decided when its two people were brought together.</summary>
/// <param name="Language">The spoken one, e.g. <c>en</c>.</param>
/// <param name="Reasons">Sentences: why these two and these questions.</param>
/// <param name="Invitation">Whether a friend was invited, rather than met in the lobby.</param>
public sealed record SessionPlan(
    InterviewKind Interview,
    string Language,
    IReadOnlyList<string> Reasons,
    IReadOnlyList<PlannedRound> Rounds,
    bool Invitation = false);

/// <summary>One round: who answers which question, and for how long. The other person interviews.</summary>
/// <param name="Starter">Put into the text when the question is revealed; empty without code.</param>
/// <param name="IsCoding">Whether there is something to run.</param>
/// <param name="SeenAt">When its candidate has met the question before; null: never.</param>
public sealed record PlannedRound(
    UserId Candidate,
    QuestionRef Question,
    string Starter,
    int HintsTotal,
    bool IsCoding,
    TimeSpan Length,
    DateTimeOffset? SeenAt = null);

/// <summary>Somebody as the others in a room know them.</summary>
public sealed record Person(UserId Id, string Name);
