using System.Text;
using System.Text.Json;
using InterviewPrep.Sandbox.Comparing;

namespace InterviewPrep.Sandbox.Judging;

/// <summary>Turns what a case did into what is told about it.</summary>
internal sealed class CaseJudge(JudgeRequest request, Func<JudgeCase, string, bool>? checker)
{
    public CaseResult Judge(JudgeCase one, CaseRun run)
    {
        var actual = request.Target is ProgramTarget ? run.Output : Encoding.UTF8.GetString(run.Result);
        var (verdict, error) = (run.Failure, run.Error);
        if (verdict is null)
            (verdict, error) = Compare(one, actual, run);
        return Tell(one, run, verdict.Value, error, run.Failure is null || request.Target is ProgramTarget ? actual : null);
    }

    public static CaseResult NotRun(JudgeCase one) => new(one.Name, one.Hidden, Verdict.NotRun, 0, 0, 0, null, null, null, null);

    private (Verdict, CaseError?) Compare(JudgeCase one, string actual, CaseRun run)
    {
        try
        {
            var right = one.Expected is not { } expected || (checker?.Invoke(one, actual) ?? Same(one, expected, actual));
            return (right ? Verdict.Accepted : Verdict.WrongAnswer, null);
        }
        catch (Exception e) when (e is FormatException or JsonException or InvalidOperationException)
        {
            var forged = run.AsForged();
            return (forged.Failure!.Value, forged.Error);
        }
    }

    private bool Same(JudgeCase one, JsonElement expected, string actual)
    {
        if (request.Target is ProgramTarget)
            return TextComparison.Same(expected.GetString()!, actual, request.Comparison);
        using var json = JsonDocument.Parse(actual);
        if (request.Target is ClassTarget target)
            return SameCalls(CaseTypes.ResultsOf(target, one.Input), expected, json.RootElement);
        return CaseTypes.ResultOf((MethodTarget)request.Target) is not { } type || ValueComparison.Same(type, expected, json.RootElement, request.Comparison);
    }

    private bool SameCalls(IReadOnlyList<Protocol.Values.DataType?> types, JsonElement expected, JsonElement actual)
    {
        if (actual.GetArrayLength() != types.Count)
            throw new FormatException("a result is missing");
        return types.Select((type, i) => type is null || ValueComparison.Same(type, expected[i], actual[i], request.Comparison)).All(same => same);
    }

    /// <summary>Of a hidden case nothing but name, verdict, time and memory leaves the host.</summary>
    private CaseResult Tell(JudgeCase one, CaseRun run, Verdict verdict, CaseError? error, string? actual)
    {
        var told = new CaseResult(one.Name, one.Hidden, verdict, run.Cpu.TotalMilliseconds, run.Wall.TotalMilliseconds, run.AllocatedBytes / 1024, null, null, null, null);
        if (one.Hidden)
            return told;
        return told with
        {
            Printed = request.Target is ProgramTarget ? run.Errors : run.Output,
            Expected = request.Target is ProgramTarget ? one.Expected?.GetString() : one.Expected?.GetRawText(),
            Actual = actual,
            Error = error,
        };
    }
}
