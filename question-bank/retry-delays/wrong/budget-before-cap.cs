// verdict: WrongAnswer
double[] RetryDelays(double firstSeconds, double factor, double capSeconds, double budgetSeconds)
{
    var delays = new List<double>();
    var sum = 0.0;
    var next = firstSeconds;
    while (sum + next <= budgetSeconds)
    {
        var delay = Math.Min(next, capSeconds);
        delays.Add(delay);
        sum += delay;
        next *= factor;
    }
    return delays.ToArray();
}
