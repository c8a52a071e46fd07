// verdict: WrongAnswer
double[] RetryDelays(double firstSeconds, double factor, double capSeconds, double budgetSeconds)
{
    var delays = new List<double>();
    var sum = 0;
    var next = (int)firstSeconds;
    while (sum + Math.Min(next, (int)capSeconds) <= budgetSeconds)
    {
        var delay = Math.Max(1, Math.Min(next, (int)capSeconds));
        delays.Add(delay);
        sum += delay;
        next = (int)(delay * factor);
    }
    return delays.ToArray();
}
