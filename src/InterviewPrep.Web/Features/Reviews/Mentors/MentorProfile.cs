using InterviewPrep.Domain.Reviews;

namespace InterviewPrep.Web.Features.Reviews.Mentors;

/// <summary>What a mentor tells of themselves, and how much they want to do.</summary>
/// <param name="Id">The account's.</param>
/// <param name="About">Plain text.</param>
/// <param name="AtOnce">Reviews that they hold at a time, at most.</param>
/// <param name="PerWeek">Reviews that they take up in seven days, at most; 0: none for now.</param>
/// <param name="AwayUntil">They take up nothing before that day.</param>
public sealed record MentorProfile(
    string Id,
    string Name,
    string About = "",
    IReadOnlyList<string>? Topics = null,
    IReadOnlyList<string>? Languages = null,
    IReadOnlyList<ReviewKind>? Kinds = null,
    int AtOnce = MentorProfile.UsualAtOnce,
    int PerWeek = MentorProfile.UsualPerWeek,
    DateOnly? AwayUntil = null)
{
    public const int UsualAtOnce = 2;
    public const int UsualPerWeek = 5;
    public const int MostAtOnce = 10;
    public const int MostPerWeek = 50;
    public const int MaxAbout = 2_000;

    /// <summary>Whether they have said that they can help with this. What they left empty does not matter to them; whoever has said nothing at all is not looked for.</summary>
    public bool Fits(ReviewSubject subject) =>
        Topics.Count + Languages.Count + Kinds.Count > 0
        && (Topics.Count == 0 || Topics.Intersect(subject.Topics).Any()) && (Languages.Count == 0 || Languages.Contains(subject.Language)) && (Kinds.Count == 0 || Kinds.Contains(subject.Kind));

    /// <summary>They take up nothing new now.</summary>
    public bool IsAway(DateTimeOffset now) => PerWeek == 0 || DateOnly.FromDateTime(now.UtcDateTime) < AwayUntil;

    public IReadOnlyList<string> Topics { get; init; } = Topics ?? [];
    public IReadOnlyList<string> Languages { get; init; } = Languages ?? [];
    public IReadOnlyList<ReviewKind> Kinds { get; init; } = Kinds ?? [];
}
