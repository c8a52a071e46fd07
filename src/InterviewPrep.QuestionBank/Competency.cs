using System.Text.Json.Serialization;

namespace InterviewPrep.QuestionBank;

/// <summary>What a behavioural question asks about and a story shows.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Competency>))]
public enum Competency
{
    Teamwork,
    Communication,

    /// <summary>People who do not get on.</summary>
    Conflict,

    /// <summary>Opinions that differ.</summary>
    Disagreement,

    Feedback,
    Ownership,
    Initiative,

    /// <summary>Others followed, though nobody had to.</summary>
    Leadership,

    /// <summary>Helping others to learn.</summary>
    Mentoring,

    Learning,
    Failure,
    Pressure,

    /// <summary>What comes first, and what is left out.</summary>
    Prioritising,

    /// <summary>It was not clear what was wanted.</summary>
    Ambiguity,

    /// <summary>It became something else on the way.</summary>
    Change,

    Quality,
    Customer,
    Ethics,

    /// <summary>What makes somebody begin, go on or stop.</summary>
    Motivation,
}

public static class Competencies
{
    /// <summary>By the word that stands for it in packages and addresses.</summary>
    public static IReadOnlyDictionary<string, Competency> BySlug { get; } =
        Enum.GetValues<Competency>().ToDictionary(SlugOf);

    public static string SlugOf(Competency competency) => competency.ToString().ToLowerInvariant();
}
