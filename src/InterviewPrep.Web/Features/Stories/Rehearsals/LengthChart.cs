using System.Globalization;
using InterviewPrep.Web.Features.Progress;

namespace InterviewPrep.Web.Features.Stories.Rehearsals;

/// <summary>A dot for each rehearsal, in order, by how long it took; places across are in percent, so that text keeps its size at every width.</summary>
public sealed record LengthChart(string Words, int TargetY, string TargetWords, IReadOnlyList<Dot> Dots)
{
    /// <summary>Pixels.</summary>
    public const int Height = 150;

    private const int Top = 18;
    private const int Bottom = Height - 10;
    private const int Most = 50;

    /// <param name="rehearsals">The latest first.</param>
    /// <param name="target">In seconds.</param>
    /// <returns>Null when there is nothing to draw. Only the last 50 are drawn.</returns>
    public static LengthChart? Of(IReadOnlyList<Rehearsal> rehearsals, double target)
    {
        if (rehearsals.Count == 0) return null;
        var shown = rehearsals.Take(Most).Reverse().ToList();
        var top = Math.Max(shown.Max(r => r.Seconds), target * 1.3);
        int Y(double seconds) => (int)Math.Round(Bottom - ((Bottom - Top) * seconds / top));
        var dots = shown.Select((r, i) => new Dot(Across(i, shown.Count), Y(r.Seconds), $"{r.At:d MMM}: {Clock(r.Seconds)}"));
        var words = $"{rehearsals.Count} {(rehearsals.Count == 1 ? "rehearsal" : "rehearsals")}, the last one {Clock(shown[^1].Seconds)} long.";
        return new LengthChart(words, Y(target), Clock(target), [.. dots]);
    }

    /// <summary><c>1:58</c>.</summary>
    public static string Clock(double seconds) => string.Create(CultureInfo.InvariantCulture, $"{(int)seconds / 60}:{(int)seconds % 60:00}");

    private static string Across(int index, int count) => string.Create(CultureInfo.InvariantCulture, $"{(count == 1 ? 54 : 12 + (85.0 * index / (count - 1))):0.#}%");
}
