using System.Globalization;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Web.Features.LiveSessions.Scorecards;

namespace InterviewPrep.Web.Features.LiveSessions;

/// <summary>A fact in a few words, with its sign and tone.</summary>
public sealed record Sign(string Words, string Tone, string Icon);

/// <summary>What live sessions are called on pages.</summary>
public static class SessionWords
{
    public static string Of(InterviewKind kind) => kind switch
    {
        InterviewKind.Coding => "Coding",
        InterviewKind.Behavioural => "Behavioural",
        _ => "System design",
    };

    public static string TitleOf(SessionSummary session) => $"{Of(session.Interview)} with {session.Partner}";

    /// <summary>Where a session stands for one of the two.</summary>
    public static Sign Of(SessionSummary session, DateTimeOffset now) => session switch
    {
        { Feedback.Step: FeedbackStep.AssessSelf, Feedback.IsOpen: true } => new("Score yourself, then read", "accent", "list"),
        { Feedback.Step: FeedbackStep.AssessSelf } => new("Score yourself", "accent", "list"),
        { Feedback.Step: FeedbackStep.GiveFeedback } => new($"Give feedback{(session.Feedback.OpensAt is { } end ? $", {Until(end, now)} left" : "")}", "accent", "list"),
        { Feedback.Step: FeedbackStep.Wait } => new($"Sealed until {session.Partner}’s is in", "info", "lock"),
        { Feedback: { Step: FeedbackStep.Read, PartnerGave: true } } => new("Both sides open", "good", "check"),
        { Feedback.Step: FeedbackStep.Read } => new("Closed", "", "check"),
        { IsOver: false } => new("Goes on", "info", "clock"),
        { YouMissed: true } => new("You did not come", "", "clock"),
        { PartnerMissed: true } => new($"{session.Partner} did not come", "", "clock"),
        _ => new("Nothing was played", "", "clock"),
    };

    /// <summary>How a round ended.</summary>
    public static Sign Of(RoundView round) => round switch
    {
        { Outcome: RoundOutcome.Solved } => new("Solved", "good", "check"),
        { IsCoding: false, Outcome: not null } => new("Played", "", "check"),
        { Outcome: RoundOutcome.DeadlinePassed } => new("Not solved in time", "", "clock"),
        { Outcome: RoundOutcome.EndedEarly } => new("Ended early", "", "clock"),
        { Outcome: RoundOutcome.GaveUp } => new("Given up", "", "flag"),
        _ => new("No verdict", "", "clock"),
    };

    /// <summary><c>4:05</c> into the session, or <c>1:04:05</c>.</summary>
    public static string Moment(double seconds) =>
        TimeSpan.FromSeconds(seconds).ToString(seconds >= 3600 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture);

    /// <summary><c>31 hours</c>, <c>1 hour</c>, <c>12 minutes</c>.</summary>
    public static string Until(DateTimeOffset at, DateTimeOffset now)
    {
        var left = at - now;
        var (count, unit) = left.TotalHours >= 1 ? ((int)left.TotalHours, "hour") : (Math.Max(1, (int)Math.Ceiling(left.TotalMinutes)), "minute");
        return count == 1 ? $"1 {unit}" : $"{count} {unit}s";
    }
}
