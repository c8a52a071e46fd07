using InterviewPrep.Domain.Rooms;

namespace InterviewPrep.Web.Features.Rooms.Contract;

/// <summary>A run was asked for; its result comes with <see cref="IRoomClient.RoomChanged"/>.</summary>
public sealed record RunStarted(string Run, int Version);

/// <summary>An earlier text, newest first. <paramref name="Version"/> names it within the round.</summary>
/// <param name="Why"><c>run</c>, <c>submission</c>, <c>reset</c>, <c>snapshot</c> or <c>start</c>.</param>
public sealed record DraftView(int Version, DateTimeOffset At, string Why, RunVerdict? Verdict);
