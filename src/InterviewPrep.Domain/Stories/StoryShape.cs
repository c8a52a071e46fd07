using System.Text.Json.Serialization;

namespace InterviewPrep.Domain.Stories;

/// <summary>What is told: something that happened, or a project of one's own.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StoryForm>))]
public enum StoryForm { Star, Project }

[JsonConverter(typeof(JsonStringEnumConverter<StoryPart>))]
public enum StoryPart
{
    Situation,
    Task,
    Action,
    Result,
    Problem,
    Role,
    Technologies,
    HardestBug,
    TradeOffs,
    Changes,
}

/// <summary>The parts of a form in the order of telling, and how long telling them should take.</summary>
/// <param name="Acting">The parts in which the teller acts: who did what has to be clear there.</param>
/// <param name="ShortestMinutes">Shorter, and something that an interviewer needs is missing.</param>
/// <param name="LongestMinutes">Longer, and the interviewer interrupts.</param>
public sealed record StoryShape(StoryForm Form, IReadOnlyList<StoryPart> Parts, IReadOnlyList<StoryPart> Acting, double ShortestMinutes, double LongestMinutes)
{
    private static readonly StoryShape Star = new(StoryForm.Star, [StoryPart.Situation, StoryPart.Task, StoryPart.Action, StoryPart.Result], [StoryPart.Action], 0.75, 2.5);

    private static readonly StoryShape Project = new(
        StoryForm.Project,
        [StoryPart.Problem, StoryPart.Role, StoryPart.Technologies, StoryPart.HardestBug, StoryPart.TradeOffs, StoryPart.Result, StoryPart.Changes],
        [StoryPart.Role, StoryPart.HardestBug], 1.5, 5);

    public static StoryShape Of(StoryForm form) => form is StoryForm.Star ? Star : Project;
}

/// <summary>The words of a story, part by part. Parts of the other form are empty.</summary>
/// <param name="MeasuredBy">The result in figures, when it is kept apart: "40 s became 3 s".</param>
public sealed record StoryTexts(
    string Situation = "",
    string Task = "",
    string Action = "",
    string Result = "",
    string Problem = "",
    string Role = "",
    string Technologies = "",
    string HardestBug = "",
    string TradeOffs = "",
    string Changes = "",
    string MeasuredBy = "")
{
    public string this[StoryPart part] => part switch
    {
        StoryPart.Situation => Situation,
        StoryPart.Task => Task,
        StoryPart.Action => Action,
        StoryPart.Result => Result,
        StoryPart.Problem => Problem,
        StoryPart.Role => Role,
        StoryPart.Technologies => Technologies,
        StoryPart.HardestBug => HardestBug,
        StoryPart.TradeOffs => TradeOffs,
        _ => Changes,
    };

    public StoryTexts With(StoryPart part, string text) => part switch
    {
        StoryPart.Situation => this with { Situation = text },
        StoryPart.Task => this with { Task = text },
        StoryPart.Action => this with { Action = text },
        StoryPart.Result => this with { Result = text },
        StoryPart.Problem => this with { Problem = text },
        StoryPart.Role => this with { Role = text },
        StoryPart.Technologies => this with { Technologies = text },
        StoryPart.HardestBug => this with { HardestBug = text },
        StoryPart.TradeOffs => this with { TradeOffs = text },
        _ => this with { Changes = text },
    };

    /// <summary>Whether every part of the form has words.</summary>
    public bool IsWhole(StoryForm form) => StoryShape.Of(form).Parts.All(part => !string.IsNullOrWhiteSpace(this[part]));
}
