using System.Text.Json.Serialization;

namespace InterviewPrep.Web.Features.Progress;

/// <summary>How far one person is with one question.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PracticeState>))]
public enum PracticeState
{
    New,

    /// <summary>Tried, never accepted.</summary>
    Tried,
    Solved,
}

/// <summary>One person's state with each question that was tried.</summary>
public sealed class PracticeStates(IReadOnlyDictionary<string, PracticeState> tried)
{
    public static PracticeStates None { get; } = new(new Dictionary<string, PracticeState>());

    public PracticeState this[string question] => tried.GetValueOrDefault(question, PracticeState.New);

    public static PracticeStates Of(IEnumerable<Attempt> attempts) =>
        new(attempts.GroupBy(a => a.Question).ToDictionary(g => g.Key, g => g.Any(a => a.IsSolved) ? PracticeState.Solved : PracticeState.Tried));
}
