using System.Text;
using System.Text.Json;
using InterviewPrep.Sandbox.Comparing;
using InterviewPrep.Sandbox.Compiling;
using InterviewPrep.Sandbox.Processes;
using InterviewPrep.Sandbox.Protocol;

namespace InterviewPrep.Sandbox.Judging;

/// <summary>The author's own comparison, a script in a jail apart from the answer's.</summary>
internal sealed class AuthorsChecker : IDisposable
{
    private readonly AnswerProcess _process;
    private readonly Target _target;

    private AuthorsChecker(AnswerProcess process, Target target) => (_process, _target) = (process, target);

    /// <exception cref="ArgumentException">The checker does not compile.</exception>
    public static async Task<AuthorsChecker> CompileAsync(Comparison.Checker checker, Target target, CompilerClient compiler, RunnerPool pool, CancellationToken cancellationToken)
    {
        var shape = Shapes.Of(new MethodTarget(new Signature("Check", [.. ParametersFor(target)], "bool")));
        var compiled = await compiler.CompileAsync(shape, checker.Source, cancellationToken);
        if (compiled.Verdict is not null)
            throw new ArgumentException($"The checker does not compile: {string.Join(" ", compiled.Diagnostics.Select(d => $"({d.Line},{d.Column}) {d.Message}"))}");
        return new AuthorsChecker(new AnswerProcess(pool, shape, compiled.Reply, new Limits(CpuMs: 10_000, MemoryMb: 512)), target);
    }

    /// <exception cref="FormatException">The actual value is not of the type.</exception>
    /// <exception cref="SandboxException">The checker failed or ran too long: its author's fault, never the candidate's.</exception>
    public bool Accepts(JudgeCase one, string actual, CancellationToken cancellationToken)
    {
        using var arguments = JsonDocument.Parse(ArgumentsFor(one, actual));
        if (!IsText(arguments.RootElement))
            return false; // half a surrogate pair: no expected value holds one, and no checker could be handed it
        if (_target is MethodTarget method)
            _ = Canonical.Of(CaseTypes.ResultOf(method)!, arguments.RootElement[method.Method.Parameters.Count + 1]);
        var run = _process.Run(arguments.RootElement, cancellationToken);
        if (run.Failure is not null) // its message may quote what is expected, and somebody may read it
            throw new SandboxException($"The author's checker ended with {run.Failure}{(one.Hidden ? "" : $" {run.Error}")} for the case \"{one.Name}\".");
        return Encoding.UTF8.GetString(run.Result) == "true";
    }

    public void Dispose() => _process.Dispose();

    private static IEnumerable<Parameter> ParametersFor(Target target)
    {
        if (target is not MethodTarget method)
            return [new("string", "input"), new("string", "expected"), new("string", "actual")];
        var type = CaseTypes.ResultOf(method)?.ToString() ?? throw new ArgumentException("A method that gives nothing needs no checker.");
        return [.. method.Method.Parameters, new(type, "expected"), new(type, "actual")];
    }

    private byte[] ArgumentsFor(JudgeCase one, string actual)
    {
        var expected = one.Expected!.Value;
        if (_target is not MethodTarget)
            return JsonSerializer.SerializeToUtf8Bytes(new[] { AsText(one.Input), AsText(expected), actual });
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory))
        {
            json.WriteStartArray();
            foreach (var argument in one.Input.EnumerateArray())
                argument.WriteTo(json);
            expected.WriteTo(json);
            json.WriteRawValue(actual);
            json.WriteEndArray();
        }
        return memory.ToArray();
    }

    private static bool IsText(JsonElement value)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString() is not null,
                JsonValueKind.Array => value.EnumerateArray().All(IsText),
                JsonValueKind.Object => value.EnumerateObject().All(p => p.Name is not null && IsText(p.Value)),
                _ => true,
            };
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static string AsText(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
