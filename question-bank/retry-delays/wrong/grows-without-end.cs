// verdict: MemoryLimit
// Nothing stops it: the budget is compared with a single wait.
double[] RetryDelays(double firstSeconds, double factor, double capSeconds, double budgetSeconds)
{
    var delays = new List<double>();
    var next = firstSeconds;
    while (Math.Min(next, capSeconds) <= budgetSeconds)
    {
        delays.Add(Math.Min(next, capSeconds));
        next = Math.Min(next, capSeconds) * factor;
    }
    return delays.ToArray();
}
