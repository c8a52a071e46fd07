using System.Text.Json;
using System.Text.Json.Serialization;
using InterviewPrep.Sandbox;

namespace InterviewPrep.QuestionBank;

/// <summary>A question that is answered in C# and judged by cases.</summary>
/// <param name="Starter">The text that the editor begins with; it compiles and is not accepted.</param>
/// <param name="Solution">The reference.</param>
/// <param name="Cases">Sample cases first, then hidden ones.</param>
/// <param name="WrongAnswers">Answers that must fail in the way they declare: the proof that the cases can tell.</param>
public sealed record CodingBody(
    Target Target,
    Comparison Comparison,
    Limits Limits,
    string Starter,
    string Solution,
    IReadOnlyList<QuestionCase> Cases,
    IReadOnlyList<WrongAnswer> WrongAnswers) : QuestionBody
{
    [JsonIgnore]
    public override QuestionKind Kind => Target is ProgramTarget ? QuestionKind.Program : QuestionKind.Function;

    /// <summary>The cases that a candidate may see.</summary>
    [JsonIgnore]
    public IEnumerable<QuestionCase> Samples => Cases.Where(c => !c.Hidden);

    /// <summary>Asks for <paramref name="source"/> to be judged by <paramref name="cases"/>, or by all of them.</summary>
    public JudgeRequest ToJudgeRequest(string runId, string source, IEnumerable<QuestionCase>? cases = null) =>
        new(runId, source, Target, Comparison, Limits, [.. (cases ?? Cases).Select(c => new JudgeCase(c.Name, c.Hidden, c.Input, c.Expected))]);
}

/// <summary>Values as in <see cref="JudgeCase"/>.</summary>
/// <param name="Name">Tells what is tried; unique in its question.</param>
/// <param name="Note">Why the result is what it is, Markdown; of a sample case only.</param>
public sealed record QuestionCase(string Name, bool Hidden, JsonElement Input, JsonElement Expected, string? Note);

/// <param name="Name">The file's name without its extension.</param>
/// <param name="Verdict">What it must get.</param>
public sealed record WrongAnswer(string Name, [property: JsonConverter(typeof(JsonStringEnumConverter<Verdict>))] Verdict Verdict, string Source);
