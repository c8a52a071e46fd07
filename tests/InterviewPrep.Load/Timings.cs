using System.Diagnostics;

namespace InterviewPrep.Load;

/// <summary>Times of one thing done many times, in milliseconds.</summary>
internal sealed class Timings
{
    private readonly List<double> _milliseconds = [];

    public double P50 => At(0.50);
    public double P95 => At(0.95);

    public double Max => At(1);

    public void Add(double milliseconds) => _milliseconds.Add(milliseconds);

    public async Task<T> AddAsync<T>(Func<Task<T>> work)
    {
        var started = Stopwatch.GetTimestamp();
        var result = await work();
        _milliseconds.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        return result;
    }

    /// <summary>The smallest time that is not exceeded by this share of all.</summary>
    private double At(double share)
    {
        var sorted = _milliseconds.Order().ToList();
        return Math.Round(sorted[(int)Math.Ceiling(share * sorted.Count) - 1], 2);
    }
}
