using System.Text.Json;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.QuestionBank;
using InterviewPrep.Sandbox;
using InterviewPrep.Web.Features.Questions;

namespace InterviewPrep.Web.Features.Rooms.Running;

/// <summary>Judges a run in the sandbox. Always comes to a result.</summary>
internal sealed class RunJudge(Catalogue catalogue, ILogger<RunJudge> log, ISandbox? sandbox = null)
{
    private readonly ISandbox _sandbox = sandbox!; // comes with its own area

    /// <param name="progress">Called for each case in order, with the number of cases.</param>
    public async Task<RunResult> JudgeAsync(QuestionRef question, Run run, Action<CaseOutcome, int> progress)
    {
        try
        {
            var key = new QuestionKey(new QuestionId(question.Id), question.Version, question.Hash);
            if ((await catalogue.FindAsync(key))?.Question.Body is not CodingBody body) return RunResults.NotJudged("This version of the question is no longer there.");
            return run.Kind is RunKind.Own
                ? await JudgeOwnAsync(body, run)
                : await JudgeCasesAsync(body, run, progress);
        }
        catch (ArgumentException wrong)
        {
            return RunResults.NotJudged(wrong.Message);
        }
        catch (Exception fault)
        {
            log.LogError(fault, "Run {Run} could not be judged", run.Id);
            return RunResults.NotJudged(message: null);
        }
    }

    private async Task<RunResult> JudgeCasesAsync(CodingBody body, Run run, Action<CaseOutcome, int> progress)
    {
        var request = body.ToJudgeRequest(run.Id, run.Source!, run.Kind is RunKind.Samples ? body.Samples : null);
        var report = new InOrder(judged => progress(RunResults.Of(judged, InputOf(body, request, judged.Name)), request.Cases.Count));
        var result = await _sandbox.JudgeAsync(request, report);
        return RunResults.Of(result, name => InputOf(body, request, name));
    }

    /// <summary>The reference says what is expected of an own input.</summary>
    private async Task<RunResult> JudgeOwnAsync(CodingBody body, Run run)
    {
        if (InputOf(body.Target, run.Input ?? "") is not { } input) return RunResults.NotJudged("This input is no JSON. Write the arguments as a list, such as [[1, 2, 3], 5].");
        var own = new JudgeCase("Your input", Hidden: false, input, Expected: null);
        var asked = new JudgeRequest($"{run.Id}-reference", body.Solution, body.Target, body.Comparison, body.Limits, [own]);
        var reference = (await _sandbox.JudgeAsync(asked)).Cases[0];
        if (reference.Verdict is not Verdict.Accepted || reference.Actual is null)
            return RunResults.NotJudged($"The reference does not get through this input{(reference.Error is { } error ? $" ({error.Message})" : "")}. Check it against what the question promises.");

        var expected = body.Target is ProgramTarget ? JsonSerializer.SerializeToElement(reference.Actual) : JsonDocument.Parse(reference.Actual).RootElement;
        var result = await _sandbox.JudgeAsync(asked with { RunId = run.Id, Source = run.Source!, Cases = [own with { Expected = expected }] });
        return RunResults.Of(result, _ => CaseText.OfInput(body.Target, input));
    }

    private static JsonElement? InputOf(Target target, string typed)
    {
        if (target is ProgramTarget) return JsonSerializer.SerializeToElement(typed);
        try
        {
            return JsonDocument.Parse(typed).RootElement is { ValueKind: JsonValueKind.Array } list ? list : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? InputOf(CodingBody body, JudgeRequest request, string name) =>
        request.Cases.FirstOrDefault(c => c.Name == name) is { Hidden: false } shown ? CaseText.OfInput(body.Target, shown.Input) : null;

    private sealed class InOrder(Action<CaseResult> report) : IProgress<CaseResult>
    {
        public void Report(CaseResult value) => report(value);
    }
}
