double[] RetryDelays(double firstSeconds, double factor, double capSeconds, double budgetSeconds)
{
    return [firstSeconds];
}
