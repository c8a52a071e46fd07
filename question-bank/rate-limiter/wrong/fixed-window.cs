// verdict: WrongAnswer
using System.Collections.Generic;

public class RateLimiter
{
    private readonly int _limit;
    private readonly int _windowSeconds;
    private readonly Dictionary<(string, long), int> _counts = new();

    public RateLimiter(int limit, int windowSeconds)
    {
        _limit = limit;
        _windowSeconds = windowSeconds;
    }

    public bool Allow(string client, long second)
    {
        var key = (client, second / _windowSeconds);
        var count = _counts.GetValueOrDefault(key);
        if (count >= _limit)
            return false;
        _counts[key] = count + 1;
        return true;
    }
}
