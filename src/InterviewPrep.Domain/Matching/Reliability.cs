using System.Text.Json.Serialization;

namespace InterviewPrep.Domain.Matching;

/// <summary>How an agreed session went for one of its two.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Attendance>))]
public enum Attendance
{
    /// <summary>Came, and stayed to the end or until the other had gone.</summary>
    Kept,

    /// <summary>Had not come a minute after both had accepted, and did not come later.</summary>
    NoShow,

    /// <summary>Came and left before the feedback.</summary>
    LeftEarly,
}

/// <summary>
/// How far somebody can be relied upon. Each session counts 1, and half as much every 30 days. With K kept, N missed and L left early:
/// <c>(K + 2) / (K + 2 + N + L / 2)</c>. The 2 is trust to begin with: nobody starts at zero, and one bad evening is not the end.
/// </summary>
/// <param name="Score">0 to 1.</param>
public sealed record Reliability(double Score, int Kept, int NoShows, int LeftEarly)
{
    public static readonly TimeSpan HalfLife = TimeSpan.FromDays(30);
    private const double Trust = 2;

    public static Reliability Of(IEnumerable<(Attendance Attendance, DateTimeOffset At)> sessions, DateTimeOffset now)
    {
        var (all, weights) = (new int[3], new double[3]);
        foreach (var (attendance, at) in sessions)
        {
            all[(int)attendance]++;
            weights[(int)attendance] += Math.Pow(0.5, Math.Max(0, (now - at) / HalfLife));
        }
        var good = weights[(int)Attendance.Kept] + Trust;
        var score = good / (good + weights[(int)Attendance.NoShow] + (weights[(int)Attendance.LeftEarly] / 2));
        return new Reliability(score, all[(int)Attendance.Kept], all[(int)Attendance.NoShow], all[(int)Attendance.LeftEarly]);
    }
}
