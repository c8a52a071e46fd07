using System.Text.Json.Serialization;

namespace InterviewPrep.Domain.Repetition;

/// <summary>How well something sits.</summary>
/// <param name="Stability">Days after which it is still recalled nine times out of ten.</param>
/// <param name="Difficulty">1 to 10.</param>
public sealed record Memory(double Stability, double Difficulty);

/// <summary>How a repetition went. The numbers are those of the algorithm.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Grade>))]
public enum Grade
{
    Again = 1,
    Hard = 2,
    Good = 3,
    Easy = 4,
}
