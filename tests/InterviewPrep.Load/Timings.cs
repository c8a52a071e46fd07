using System.Diagnostics;

namespace InterviewPrep.Load;

/// <summary>Times of one thing done many times, in milliseconds.</summary>
internal sealed class Timings(IEnumerable<double>? taken = null)
{
    private readonly List<double> _milliseconds = [.. taken ?? []];

    public int Count => _milliseconds.Count;
    public double P50 => At(0.50);
    public double P95 => At(0.95);
    public double P99 => At(0.99);

    public double Max => At(1);

    public void Add(double milliseconds) => _milliseconds.Add(milliseconds);

    public async Task<T> AddAsync<T>(Func<Task<T>> work)
    {
        var started = Stopwatch.GetTimestamp();
        var result = await work();
        _milliseconds.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        return result;
    }

    /// <summary>The smallest time that is not exceeded by this share of all; 0 without any.</summary>
    private double At(double share)
    {
        var sorted = _milliseconds.Order().ToList();
        return sorted.Count == 0 ? 0 : Math.Round(sorted[(int)Math.Ceiling(share * sorted.Count) - 1], 2);
    }
}
