using System.Globalization;

namespace InterviewPrep.EndToEnd.Clock;

/// <summary>The machine's clock, ahead by as many seconds as were read from standard input, one number a line. Timers run on as they were set.</summary>
internal sealed class MovableClock : TimeProvider
{
    private long _aheadTicks;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref _aheadTicks));

    public void ReadMoves()
    {
        while (Console.ReadLine() is { } line)
        {
            var by = TimeSpan.FromSeconds(double.Parse(line, CultureInfo.InvariantCulture));
            Console.WriteLine($"The clock is {TimeSpan.FromTicks(Interlocked.Add(ref _aheadTicks, by.Ticks)).TotalSeconds.ToString(CultureInfo.InvariantCulture)} s ahead.");
        }
        Environment.Exit(0); // the tests are gone
    }
}
