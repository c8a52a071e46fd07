using System.Globalization;

namespace InterviewPrep.Sandbox.Comparing;

/// <summary>Compares what a program printed. White space at the end of lines and of the text never counts.</summary>
internal static class TextComparison
{
    public static bool Same(string expected, string actual, Comparison how) => how switch
    {
        Comparison.Unordered => Lines(expected).Order(StringComparer.Ordinal).SequenceEqual(Lines(actual).Order(StringComparer.Ordinal)),
        Comparison.Tolerance tolerance => Close(Words(expected), Words(actual), tolerance.Epsilon),
        _ => Lines(expected).SequenceEqual(Lines(actual)),
    };

    private static List<string> Lines(string text) => [.. text.TrimEnd().Split('\n').Select(line => line.TrimEnd())];

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static bool Close(string[] expected, string[] actual, double epsilon) =>
        expected.Length == actual.Length && expected.Zip(actual).All(pair => pair.First == pair.Second
            || (Number(pair.First) is { } a && Number(pair.Second) is { } b && Numbers.Close(a, b, epsilon)));

    private static double? Number(string word) => double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
