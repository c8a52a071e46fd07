// verdict: TimeLimit
// Right, and one list for each client; but what has left the window is counted through for ever.
using System.Collections.Generic;
using System.Linq;

public class RateLimiter
{
    private readonly int _limit;
    private readonly int _windowSeconds;
    private readonly Dictionary<string, List<long>> _allowed = new();

    public RateLimiter(int limit, int windowSeconds)
    {
        _limit = limit;
        _windowSeconds = windowSeconds;
    }

    public bool Allow(string client, long second)
    {
        if (!_allowed.TryGetValue(client, out var seconds))
            _allowed[client] = seconds = new List<long>();
        if (seconds.Count(s => s > second - _windowSeconds) >= _limit)
            return false;
        seconds.Add(second);
        return true;
    }
}
