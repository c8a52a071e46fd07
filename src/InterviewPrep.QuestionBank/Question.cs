using System.Text.Json.Serialization;

namespace InterviewPrep.QuestionBank;

/// <summary>
/// One version of a question with all that belongs to it, the parts that a candidate must not see included. Immutable, and the same after a
/// round trip through JSON, so it can be stored as a document and old results stay readable.
/// </summary>
/// <param name="Version">Counts from 1; the author raises it when an old result would no longer compare.</param>
/// <param name="Hash">SHA-256 over the package's files, 64 lower-case hex digits: tells two packages apart that claim the same version.</param>
/// <param name="Topics">Slugs, 1 to 6; of a behavioural question its competencies.</param>
/// <param name="Minutes">Suggested time, 5 to 120: what the script's phases take together.</param>
/// <param name="Summary">One sentence for the list.</param>
/// <param name="Prompt">Markdown.</param>
/// <param name="Rubric">What is scored in this question.</param>
/// <param name="Body">What only this kind of question has.</param>
public sealed record Question(
    QuestionId Id,
    int Version,
    string Hash,
    string Title,
    Level Level,
    IReadOnlyList<string> Topics,
    int Minutes,
    string Summary,
    string Prompt,
    InterviewerPack Interviewer,
    Rubric Rubric,
    QuestionBody Body)
{
    public QuestionKind Kind => Body.Kind;

    /// <summary>Answered in code, so that it can be judged and done alone against the clock.</summary>
    [JsonIgnore]
    public bool IsCoding => Body is CodingBody;
}

/// <summary>For whom: a first internship, a first job, a first job with some practice.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Level>))]
public enum Level { Intern, Junior, JuniorPlus }
