public class RateLimiter
{
    public RateLimiter(int limit, int windowSeconds)
    {
    }

    public bool Allow(string client, long second)
    {
        return true;
    }
}
