using System.Globalization;

namespace InterviewPrep.Web.Features.Progress;

/// <summary>A dot for each solved drill, in the order of solving; places across are in percent, so that text keeps its size at every width.</summary>
public sealed record SolveTimeChart(string Words, int MedianY, IReadOnlyList<GridLine> Lines, IReadOnlyList<Dot> Dots)
{
    /// <summary>Pixels.</summary>
    public const int Height = 180;

    private const int Top = 18;
    private const int Bottom = Height - 10;
    private const int Most = 50;
    private static readonly double[] Steps = [0.25, 0.5, 1, 2, 5, 10, 15, 30, 60, 120];

    /// <returns>Null when there is nothing to draw. Only the last 50 are drawn.</returns>
    public static SolveTimeChart? Of(IReadOnlyList<SolveTime> times)
    {
        if (times.Count == 0) return null;
        var shown = times.TakeLast(Most).ToList();
        var step = Steps.FirstOrDefault(s => shown.Max(t => t.Minutes) <= 3 * s, Steps[^1]);
        var top = step * Math.Max(1, Math.Ceiling(shown.Max(t => t.Minutes) / step));
        int Y(double minutes) => (int)Math.Round(Bottom - ((Bottom - Top) * minutes / top));

        var median = shown.Select(t => t.Minutes).Order().ElementAt(shown.Count / 2);
        var lines = Enumerable.Range(1, Math.Min(4, (int)(top / step))).Select(i => new GridLine(Y(i * step), Minutes.Of(i * step)));
        var dots = shown.Select((t, i) => new Dot(Across(i, shown.Count), Y(t.Minutes), $"{t.Title}, {t.Day:d MMM}: {Minutes.Of(t.Minutes)}"));
        var words = $"{shown.Count} solved, the last in {Minutes.Of(shown[^1].Minutes)}; half of them took {Minutes.Of(median)} or less.";
        return new SolveTimeChart(words, Y(median), [.. lines], [.. dots]);
    }

    /// <summary>From 16 to 97 percent: the words of the grid stand at the left.</summary>
    private static string Across(int index, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{(count == 1 ? 56 : 16 + (81.0 * index / (count - 1))):0.#}%");
}

public sealed record GridLine(int Y, string Words);

/// <param name="X">In percent.</param>
public sealed record Dot(string X, int Y, string Words);
