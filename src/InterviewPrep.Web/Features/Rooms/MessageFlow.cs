namespace InterviewPrep.Web.Features.Rooms;

/// <summary>Counts the messages of a connection in each second: a person, or a program that waits for answers, stays far below the limit.</summary>
internal sealed class MessageFlow
{
    private const int PerSecond = 500;

    private long _second;
    private int _count;

    /// <param name="timestamp">In <paramref name="frequency"/> ticks a second.</param>
    public bool Allows(long timestamp, long frequency)
    {
        var second = timestamp / frequency;
        if (second != _second) (_second, _count) = (second, 0);
        return ++_count <= PerSecond;
    }
}
