using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Features.Progress;

namespace InterviewPrep.Web.Tests.Features.Progress;

/// <summary>Attempts to test with.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 11, 12, 0, 0, TimeSpan.Zero); // a Wednesday

    public static Attempt Attempt(string question, DateTimeOffset at, RoundOutcome? outcome, params RunVerdict[] verdicts) => new(
        $"{question}-{at:O}/1/ada", "room", 1, "ada", question, 1, "hash", question, ["arrays"], at, 30, at,
        outcome is null ? null : at.AddMinutes(10), outcome, verdicts, SolveSeconds: outcome is RoundOutcome.Solved ? 600 : null);
}
