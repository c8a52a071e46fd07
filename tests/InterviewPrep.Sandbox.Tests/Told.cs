namespace InterviewPrep.Sandbox.Tests;

/// <summary>Assertions whose failure tells the whole result.</summary>
internal static class Told
{
    public static void Is(Verdict expected, JudgeResult result)
    {
        if (result.Verdict != expected)
            Assert.Fail($"Expected {expected}, but: {Text(result)}");
    }

    /// <summary>The verdict of the run, and of each case in turn.</summary>
    public static void Is(Verdict expected, JudgeResult result, params Verdict[] cases)
    {
        Is(expected, result);
        if (!cases.SequenceEqual(result.Cases.Select(c => c.Verdict)))
            Assert.Fail($"Expected {string.Join(", ", cases)}, but: {Text(result)}");
    }

    public static string Text(JudgeResult result) => string.Join('\n',
        [$"{result.Verdict}, {result.TotalMs:0} ms", .. result.Diagnostics.Take(5).Select(d => d.ToString()), .. result.Cases.Take(50).Select(Text)]);

    private static string Text(CaseResult one) =>
        $"{one.Name}: {one.Verdict}, {one.Ms:0} ms CPU, {one.WallMs:0} ms, {one.MemoryKb} KB, actual {Short(one.Actual)}, printed {Short(one.Printed)}, {one.Error}";

    private static string? Short(string? text) => text?.Length > 400 ? text[..400] + "..." : text;
}
