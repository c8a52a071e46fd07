double[] RetryDelays(double firstSeconds, double factor, double capSeconds, double budgetSeconds)
{
    var delays = new List<double>();
    var sum = 0.0;
    var next = firstSeconds;
    while (true)
    {
        var delay = Math.Min(next, capSeconds);
        if (sum + delay > budgetSeconds)
            return delays.ToArray();
        delays.Add(delay);
        sum += delay;
        next = delay * factor;
    }
}
