using System.Text.Json.Serialization;

namespace InterviewPrep.QuestionBank;

[JsonConverter(typeof(JsonStringEnumConverter<QuestionKind>))]
public enum QuestionKind
{
    /// <summary>A method or a class is called with values.</summary>
    Function,

    /// <summary>Standard input to standard output.</summary>
    Program,

    /// <summary>Something that happened to the candidate, told aloud.</summary>
    Behavioural,

    /// <summary>A small system, drawn and talked through.</summary>
    SystemDesign,
}

/// <summary>What only one kind of question has.</summary>
[JsonPolymorphic]
[JsonDerivedType(typeof(CodingBody), "coding")]
[JsonDerivedType(typeof(BehaviouralBody), "behavioural")]
[JsonDerivedType(typeof(SystemDesignBody), "system-design")]
public abstract record QuestionBody
{
    [JsonIgnore]
    public abstract QuestionKind Kind { get; }
}

/// <summary>A question about what the candidate did; there is no code.</summary>
/// <param name="Competencies">What an answer can show, 1 to 3, the main one first.</param>
public sealed record BehaviouralBody(IReadOnlyList<Competency> Competencies) : QuestionBody
{
    [JsonIgnore]
    public override QuestionKind Kind => QuestionKind.Behavioural;
}

/// <summary>A system to design; there is no code. All that belongs to it is in the prompt and in the interviewer's pack.</summary>
public sealed record SystemDesignBody : QuestionBody
{
    [JsonIgnore]
    public override QuestionKind Kind => QuestionKind.SystemDesign;
}
