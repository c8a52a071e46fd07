// verdict: WrongAnswer
using System.Collections.Generic;

public class RateLimiter
{
    private readonly int _limit;
    private readonly int _windowSeconds;
    private readonly Dictionary<string, Queue<long>> _seen = new();

    public RateLimiter(int limit, int windowSeconds)
    {
        _limit = limit;
        _windowSeconds = windowSeconds;
    }

    public bool Allow(string client, long second)
    {
        if (!_seen.TryGetValue(client, out var seconds))
            _seen[client] = seconds = new Queue<long>();
        while (seconds.Count > 0 && seconds.Peek() <= second - _windowSeconds)
            seconds.Dequeue();
        seconds.Enqueue(second);
        return seconds.Count <= _limit;
    }
}
