using System.Globalization;
using System.Text.RegularExpressions;
using InterviewPrep.Domain.Reviews;
using InterviewPrep.Web.Features.LiveSessions;

namespace InterviewPrep.Web.Features.Reviews;

/// <summary>What the values of reviews are called on pages.</summary>
public static partial class ReviewWords
{
    public static string Of(ReviewKind kind) => kind switch
    {
        ReviewKind.Drill => "Drill",
        ReviewKind.Coding => "Coding session",
        ReviewKind.Behavioural => "Behavioural session",
        _ => "System design session",
    };

    public static (string Words, string Tone, string Icon) Of(Review review, DateTimeOffset now) => review.State switch
    {
        ReviewState.Done => ("Done", "good", "check"),
        ReviewState.Withdrawn => ("Taken back", "", "undo"),
        _ when review.IsWaiting(now) => ("Waits for a mentor", "info", "clock"),
        _ => ($"{review.Claim!.MentorName} looks at it", "accent", "user"),
    };

    /// <summary><c>12:30</c> of a moment in milliseconds.</summary>
    public static string Moment(long milliseconds) => SessionWords.Moment(milliseconds / 1000.0);

    /// <summary>Where a moment of a recording is played.</summary>
    public static string Address(string room, long milliseconds) => $"/recordings/{room}?at={milliseconds.ToString(CultureInfo.InvariantCulture)}";

    /// <summary><c>3 days</c>, <c>1 hour</c>, <c>less than a minute</c>.</summary>
    public static string Of(TimeSpan time)
    {
        var (count, unit) = time.TotalDays >= 2 ? ((int)time.TotalDays, "day") : time.TotalHours >= 1 ? ((int)time.TotalHours, "hour") : ((int)time.TotalMinutes, "minute");
        return count switch { 0 => "less than a minute", 1 => $"1 {unit}", _ => $"{count} {unit}s" };
    }

    /// <summary>One moment a line: <c>12:30 how I tested</c>.</summary>
    public static string Lines(IEnumerable<WishedMoment> moments) => string.Join('\n', moments.Select(m => $"{Moment(m.At)} {m.Words}".TrimEnd()));

    /// <summary>Reads what <see cref="Lines"/> writes.</summary>
    /// <returns>Null: a line does not begin with a moment.</returns>
    public static IReadOnlyList<WishedMoment>? MomentsIn(string? lines)
    {
        var moments = new List<WishedMoment>();
        foreach (var line in (lines ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split([' ', '\t'], 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (MillisecondsOf(parts[0]) is not { } at) return null;
            moments.Add(new WishedMoment(at, parts.Length > 1 ? parts[1] : ""));
        }
        return moments;
    }

    /// <summary><c>83</c>, <c>1:23</c>, <c>90:00</c> or <c>1:01:23</c>: only the first part may go beyond 59; null: something else.</summary>
    public static long? MillisecondsOf(string? text)
    {
        if (text is null || Time().Match(text.Trim()) is not { Success: true } match) return null;
        long Part(string name) => match.Groups[name] is { Success: true } group ? long.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;
        return ((Part("h") * 3600) + (Part("m") * 60) + Part("s")) * 1000;
    }

    [GeneratedRegex(@"^(?:(?:(?<h>\d{1,3}):(?<m>[0-5]?\d)|(?<m>\d{1,4})):(?<s>[0-5]?\d)|(?<s>\d{1,5}))$")]
    private static partial Regex Time();
}
