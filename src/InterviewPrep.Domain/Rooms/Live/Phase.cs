using System.Text.Json.Serialization;

namespace InterviewPrep.Domain.Rooms.Live;

/// <summary>The parts of a live session, in order.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Phase>))]
public enum Phase
{
    /// <summary>Both come in and answer about recording.</summary>
    Arrival,
    Introduction,
    RoundOne,

    /// <summary>Roles change; the next interviewer reads the question.</summary>
    Swap,
    RoundTwo,
    Feedback,
    Over,
}

/// <summary>How long the phases take, and which round belongs to one.</summary>
public static class Phases
{
    /// <summary>How long somebody may be missing before the other is offered a way out.</summary>
    public static readonly TimeSpan NoShow = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Arrival = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Introduction = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Swap = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Feedback = TimeSpan.FromMinutes(10);

    /// <summary>The round that is played in this phase; null between rounds.</summary>
    public static int? RoundOf(Phase phase) => phase switch
    {
        Phase.RoundOne => 1,
        Phase.RoundTwo => 2,
        _ => null,
    };

    /// <summary>The round that this phase belongs to or leads to: its roles hold already.</summary>
    public static int RoundAhead(Phase phase) => phase < Phase.Swap ? 1 : 2;

    internal static TimeSpan LengthOf(Phase phase, SessionPlan plan) => phase switch
    {
        Phase.Arrival => Arrival,
        Phase.Introduction => Introduction,
        Phase.Swap => Swap,
        Phase.Feedback => Feedback,
        Phase.RoundOne => plan.Rounds[0].Length,
        Phase.RoundTwo => plan.Rounds[1].Length,
        _ => TimeSpan.Zero,
    };

    /// <summary>A session of one round has no swap.</summary>
    internal static Phase After(Phase phase, SessionPlan plan) => phase is Phase.RoundOne && plan.Rounds.Count == 1 ? Phase.Feedback : phase + 1;
}
