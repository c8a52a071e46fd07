// verdict: RuntimeError
using System.Collections.Generic;

public class RateLimiter
{
    private readonly int _limit;
    private readonly int _windowSeconds;
    private readonly Dictionary<string, Queue<long>> _allowed = new();

    public RateLimiter(int limit, int windowSeconds)
    {
        _limit = limit;
        _windowSeconds = windowSeconds;
    }

    public bool Allow(string client, long second)
    {
        var seconds = _allowed[client];
        while (seconds.Count > 0 && seconds.Peek() <= second - _windowSeconds)
            seconds.Dequeue();
        if (seconds.Count >= _limit)
            return false;
        seconds.Enqueue(second);
        return true;
    }
}
