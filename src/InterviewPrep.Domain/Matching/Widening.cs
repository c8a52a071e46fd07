using System.Text.Json.Serialization;

namespace InterviewPrep.Domain.Matching;

/// <summary>How far a wish is widened; each step keeps the ones before it. Interview kind and spoken language are never widened: without them there is no interview.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WideningStep>))]
public enum WideningStep
{
    /// <summary>Same level, a topic in common, and the wishes for who interviews first fit.</summary>
    Nothing,

    /// <summary>No topic in common: each still gets a question of the own topics.</summary>
    Topics,

    /// <summary>Levels may be one apart.</summary>
    NearLevel,

    /// <summary>Both may want the same turn: who has waited longer gets it.</summary>
    Order,

    AnyLevel,
}

/// <summary>When which step is taken.</summary>
public static class Widening
{
    /// <summary>From which waiting time on. For a pair the longer waiting counts, so that nobody starves while fresh arrivals pair up with each other.</summary>
    public static readonly IReadOnlyList<(WideningStep Step, TimeSpan After)> Steps =
    [
        (WideningStep.Nothing, TimeSpan.Zero),
        (WideningStep.Topics, TimeSpan.FromSeconds(20)),
        (WideningStep.NearLevel, TimeSpan.FromSeconds(45)),
        (WideningStep.Order, TimeSpan.FromSeconds(90)),
        (WideningStep.AnyLevel, TimeSpan.FromSeconds(180)),
    ];

    public static WideningStep StepAfter(TimeSpan waited)
    {
        var reached = WideningStep.Nothing;
        foreach (var (step, after) in Steps)
            if (waited >= after) reached = step;
        return reached;
    }

    /// <summary>The next step of somebody who has waited so long, and how long it is until then; null after the last.</summary>
    public static (WideningStep Step, TimeSpan In)? Next(TimeSpan waited)
    {
        foreach (var (step, after) in Steps)
            if (after > waited) return (step, after - waited);
        return null;
    }
}
