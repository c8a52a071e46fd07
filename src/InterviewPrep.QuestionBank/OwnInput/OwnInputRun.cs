using System.Text.Json;
using InterviewPrep.Sandbox;

namespace InterviewPrep.QuestionBank.OwnInput;

/// <summary>Judges an answer by an input of its author's own: the expected value is what the reference answers.</summary>
public static class OwnInputRun
{
    private const string CaseName = "your input";

    /// <param name="runId">Names the judging of the answer; that of the reference adds <c>-reference</c>.</param>
    /// <param name="input">As <see cref="OwnInputText.TryParse"/> gives it.</param>
    public static async Task<OwnInputResult> JudgeAsync(
        ISandbox sandbox, CodingBody coding, string runId, string source, JsonElement input, CancellationToken cancellationToken = default)
    {
        var reference = await sandbox.JudgeAsync(Request($"{runId}-reference", coding.Solution, null), null, cancellationToken);
        if (reference.Verdict != Verdict.Accepted || reference.Cases is not [{ Actual: { } actual }])
            return new OwnInputResult(null, Problem(reference.Verdict));
        var expected = coding.Target is ProgramTarget ? JsonSerializer.SerializeToElement(actual) : JsonElement.Parse(actual);
        return new OwnInputResult(await sandbox.JudgeAsync(Request(runId, source, expected), null, cancellationToken), null);

        JudgeRequest Request(string id, string text, JsonElement? result) =>
            new(id, text, coding.Target, coding.Comparison, coding.Limits, [new JudgeCase(CaseName, false, input, result)]);
    }

    private static string Problem(Verdict reference) => reference == Verdict.SandboxError
        ? "The sandbox could not run the reference. That is not your fault; try again."
        : $"The reference has no answer to this input ({reference}). Check it against what the question promises about its input.";
}

/// <param name="Answer">Null when there is a problem.</param>
/// <param name="Problem">Why there is nothing to compare with, in a sentence for the person who typed the input.</param>
public sealed record OwnInputResult(JudgeResult? Answer, string? Problem);
