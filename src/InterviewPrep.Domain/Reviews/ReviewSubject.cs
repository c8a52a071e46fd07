using System.Text.Json.Serialization;

namespace InterviewPrep.Domain.Reviews;

[JsonConverter(typeof(JsonStringEnumConverter<ReviewKind>))]
public enum ReviewKind
{
    Drill,
    Coding,
    Behavioural,
    SystemDesign,
}

/// <summary>What a review is about, as it was when it was asked for.</summary>
/// <param name="Room">The recording's id.</param>
/// <param name="Level">The question's.</param>
/// <param name="Language">Spoken, e.g. <c>en</c>.</param>
/// <param name="Topics">Of the questions that the owner answered.</param>
/// <param name="Partner">The other one of a live session; null for a drill. Their name is the recording's to tell, as long as they stand by it.</param>
/// <param name="Rounds">Those that the owner answered.</param>
/// <param name="OpenedAt">Where moments count from.</param>
/// <param name="Length">In milliseconds.</param>
public sealed record ReviewSubject(
    string Room,
    ReviewKind Kind,
    string Title,
    string Level,
    string Language,
    IReadOnlyList<string> Topics,
    UserId? Partner,
    IReadOnlyList<ReviewedRound> Rounds,
    DateTimeOffset OpenedAt,
    long Length);

/// <param name="Question">The question's id.</param>
public sealed record ReviewedRound(int Number, string Question, int QuestionVersion, string QuestionHash, string Title, bool IsCoding);

/// <summary>What the owner wants to have looked at.</summary>
/// <param name="ShownToPartner">Whether the other one of the pair may read the review too, once it is done.</param>
public sealed record ReviewWish(string Words, IReadOnlyList<WishedMoment> Moments, bool ShownToPartner)
{
    public const int MaxWords = 2_000;
    public const int MostMoments = 10;
}

/// <param name="At">Milliseconds from the recording's beginning.</param>
public sealed record WishedMoment(long At, string Words)
{
    public const int MaxWords = 200;
}
