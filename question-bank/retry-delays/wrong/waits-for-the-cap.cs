// verdict: TimeLimit
// Grows the wait until it reaches the cap: with a factor of 1 it never does.
double[] RetryDelays(double firstSeconds, double factor, double capSeconds, double budgetSeconds)
{
    var growing = 0;
    for (var wait = firstSeconds; wait < capSeconds; wait *= factor)
        growing++;

    var delays = new List<double>();
    var sum = 0.0;
    for (var i = 0; ; i++)
    {
        var delay = i < growing ? firstSeconds * Math.Pow(factor, i) : capSeconds;
        if (sum + delay > budgetSeconds)
            return delays.ToArray();
        delays.Add(delay);
        sum += delay;
    }
}
