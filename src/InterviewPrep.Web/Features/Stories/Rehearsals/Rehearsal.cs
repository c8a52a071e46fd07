using System.Text.Json.Serialization;
using InterviewPrep.Domain;
using InterviewPrep.Domain.Repetition;
using InterviewPrep.Domain.Stories;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Progress;

namespace InterviewPrep.Web.Features.Stories.Rehearsals;

[JsonConverter(typeof(JsonStringEnumConverter<RehearsalWay>))]
public enum RehearsalWay { Spoken, Typed }

/// <summary>A story told once, to oneself.</summary>
/// <param name="Asked">The question that it answered, in words: the bank may lose it.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Typed">What was typed; empty when it was spoken.</param>
/// <param name="Marks">When each part began, as far as it was marked.</param>
/// <param name="Scores">What the person thinks of it.</param>
/// <param name="HasSound">The person wanted the recording to be kept.</param>
public sealed record Rehearsal(
    string Id, StoryId Story, UserId Owner, DateTimeOffset At, string Asked, RehearsalWay Way, double Seconds, string Typed, IReadOnlyList<PartMark> Marks, IReadOnlyList<OwnScore> Scores, string Note, bool HasSound = false)
{
    public const int LongestText = 10_000;
    public const int LongestNote = 1_000;
    public const int MostMarks = 40;
    public const double LongestSeconds = 1_800;

    /// <summary>Of one story.</summary>
    public const int Most = 500;

    [JsonIgnore]
    public IReadOnlyList<ToldPart> Parts => ToldParts.Of(Marks, Seconds);
}

/// <param name="Title">The row of the rubric in words, as it was then.</param>
/// <param name="Level">1 to 4.</param>
public sealed record OwnScore(string Row, string Title, int Level);

internal static class StoryRehearsals
{
    /// <summary>The first one first.</summary>
    public static Task<IReadOnlyList<Rehearsal>> OfAsync(StoryId story, IQuerySession session, CancellationToken cancellationToken) =>
        session.Query<Rehearsal>().Where(r => r.Story, story).OrderBy(r => r.At).ToListAsync(Rehearsal.Most, cancellationToken);

    /// <summary>Of all stories of a person, the first one first.</summary>
    public static Task<IReadOnlyList<Rehearsal>> OfAsync(UserId owner, IQuerySession session, CancellationToken cancellationToken) =>
        session.Query<Rehearsal>().Where(r => r.Owner, owner).OrderBy(r => r.At).ToListAsync(OwnStories.Most * Rehearsal.Most, cancellationToken);

    public static DrillSchedule? ScheduleOf(IEnumerable<Rehearsal> rehearsals, TimeZoneInfo zone) =>
        StorySchedule.Of([.. rehearsals.Select(r => new Practice(r.At, ProgressReport.DayOf(r.At, zone), StorySchedule.GradeOf([.. r.Scores.Select(s => s.Level)])))]);
}
