namespace InterviewPrep.Web.Features.Progress;

public static class Minutes
{
    /// <summary><c>40 s</c>, <c>12 min</c>, <c>1 h 5 min</c>.</summary>
    public static string Of(double minutes) => minutes switch
    {
        < 1 => $"{Math.Max(1, Math.Round(minutes * 60)):0} s",
        < 60 => $"{Math.Round(minutes):0} min",
        _ => $"{Math.Floor(minutes / 60):0} h {Math.Floor(minutes % 60):0} min",
    };
}
