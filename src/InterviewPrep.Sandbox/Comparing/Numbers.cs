using System.Globalization;
using System.Text.Json;

namespace InterviewPrep.Sandbox.Comparing;

internal static class Numbers
{
    /// <summary>A JSON number, or one of the three that JSON has no number for; null when it is neither.</summary>
    public static double? Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.String when value.GetRawText() is "\"NaN\"" or "\"Infinity\"" or "\"-Infinity\"" => double.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>Equal, or apart by at most epsilon in absolute or in relative terms.</summary>
    public static bool Close(double a, double b, double epsilon)
    {
        if (a.Equals(b))
            return true;
        var apart = Math.Abs(a - b);
        return double.IsFinite(apart) && (apart <= epsilon || apart <= epsilon * Math.Max(Math.Abs(a), Math.Abs(b)));
    }
}
