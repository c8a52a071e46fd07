using InterviewPrep.Domain.Rooms;
using InterviewPrep.QuestionBank;
using InterviewPrep.QuestionBank.OwnInput;
using InterviewPrep.Sandbox;
using InterviewPrep.Web.Features.Questions;

namespace InterviewPrep.Web.Features.Rooms.Running;

/// <summary>Judges a run in the sandbox. Always comes to a result.</summary>
internal sealed class RunJudge(Catalogue catalogue, ISandbox sandbox, ILogger<RunJudge> log)
{
    /// <param name="progress">Called for each case in order, with the number of cases.</param>
    public async Task<RunResult> JudgeAsync(QuestionRef question, Run run, Action<CaseOutcome, int> progress)
    {
        try
        {
            if ((await catalogue.FindAsync(QuestionKey.Of(question)))?.Question.Body is not CodingBody body) return RunResults.NotJudged("This version of the question is no longer there.");
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
        var report = new InOrder(judged => progress(RunResults.Of(judged, body.Target, request.Cases), request.Cases.Count));
        return RunResults.Of(await sandbox.JudgeAsync(request, report), body.Target, request.Cases);
    }

    /// <summary>The reference says what is expected of an own input.</summary>
    private async Task<RunResult> JudgeOwnAsync(CodingBody body, Run run)
    {
        if (!OwnInputText.TryParse(body.Target, run.Input ?? "", out var input, out var error)) return RunResults.NotJudged(error);
        var own = await OwnInputRun.JudgeAsync(sandbox, body, run.Id, run.Source!, input);
        return own.Answer is { } result ? RunResults.Of(result, body.Target, [new JudgeCase(result.Cases[0].Name, Hidden: false, input, Expected: null)]) : RunResults.NotJudged(own.Problem);
    }

    private sealed class InOrder(Action<CaseResult> report) : IProgress<CaseResult>
    {
        public void Report(CaseResult value) => report(value);
    }
}
