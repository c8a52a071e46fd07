// verdict: TimeLimit
// Right, but every call looks at every request there ever was.
using System.Collections.Generic;
using System.Linq;

public class RateLimiter
{
    private readonly int _limit;
    private readonly int _windowSeconds;
    private readonly List<(string Client, long Second)> _allowed = new();

    public RateLimiter(int limit, int windowSeconds)
    {
        _limit = limit;
        _windowSeconds = windowSeconds;
    }

    public bool Allow(string client, long second)
    {
        var inWindow = _allowed.Where(a => a.Client == client && a.Second > second - _windowSeconds).Count();
        if (inWindow >= _limit)
            return false;
        _allowed.Add((client, second));
        return true;
    }
}
