using System.Text.Json;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.QuestionBank;
using InterviewPrep.QuestionBank.OwnInput;
using InterviewPrep.Sandbox;
using InterviewPrep.Web.Features.Questions;

namespace InterviewPrep.Web.Features.Rooms.Live;

/// <summary>Runs the reference on a case that an interviewer typed.</summary>
internal sealed class ReferenceCheck(Catalogue catalogue, ISandbox sandbox)
{
    /// <returns>Null when the reference agrees; otherwise what is wrong with the case, in words for the interviewer.</returns>
    public async Task<string?> DoubtAsync(QuestionRef question, string typed, string expected)
    {
        if ((await catalogue.FindAsync(QuestionKey.Of(question)))?.Question.Body is not CodingBody body) return "This version of the question is no longer there.";
        if (!OwnInputText.TryParse(body.Target, typed, out var input, out var error)) return error;
        if (Parse(body.Target, expected) is not { } value) return "What you expect is no JSON. Write it as the samples do: 5, [1, 2], \"text\".";
        var theCase = new JudgeCase("your case", Hidden: false, input, value);
        try
        {
            var judged = await sandbox.JudgeAsync(new JudgeRequest(Guid.NewGuid().ToString("N"), body.Solution, body.Target, body.Comparison, body.Limits, [theCase]));
            return Doubt(body.Target, judged, theCase);
        }
        catch (ArgumentException wrong)
        {
            return wrong.Message; // a value that is none of the question's types
        }
    }

    private static string? Doubt(Target target, JudgeResult judged, JudgeCase theCase) => judged.Verdict switch
    {
        Verdict.Accepted => null,
        Verdict.WrongAnswer => $"The reference answers {judged.Cases[0].Actual} here, not {CaseText.OfResult(target, theCase.Input, theCase.Expected!.Value)}. Nothing was run or shown to the candidate: check the case once more.",
        Verdict.SandboxError => "The sandbox could not run the reference. That is not your fault; try again.",
        var other => $"The reference has no answer to this input ({other}). Check it against what the question promises about its input.",
    };

    /// <summary>JSON; of a program the text; of a class also a line for each call, as samples show it.</summary>
    internal static JsonElement? Parse(Target target, string expected)
    {
        if (target is ProgramTarget) return JsonSerializer.SerializeToElement(expected.ReplaceLineEndings("\n"));
        try
        {
            return JsonElement.Parse(target is ClassTarget && !expected.TrimStart().StartsWith('[') ? OfCalls(expected) : expected);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string OfCalls(string lines) => $"[{string.Join(',', lines.Trim().ReplaceLineEndings("\n").Split('\n').Select(line =>
        line.LastIndexOf(CaseText.Returns, StringComparison.Ordinal) is >= 0 and var at ? line[(at + CaseText.Returns.Length)..] : "null"))}]";
}
