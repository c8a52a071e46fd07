using System.Text.Json;
using InterviewPrep.Sandbox.Protocol;
using InterviewPrep.Sandbox.Runner.Values;

namespace InterviewPrep.Sandbox.Runner.Answers;

/// <summary>One method; each case on an instance of its own, so that fields start fresh.</summary>
internal sealed class MethodAnswer(AnswerShape shape, Type type, CaseConsole console) : Answer
{
    private readonly Callable _method = Callable.Method(type, shape.Methods[0]);

    public override void Run(byte[] input, BoundedJson result)
    {
        using var json = JsonDocument.Parse(input);
        console.Reset("", separateErrors: false);
        var arguments = _method.ReadArguments(json.RootElement);
        var returned = _method.Call(NewInstance(), arguments);
        if (shape.ResultArgument >= 0)
            _method.Parameter(shape.ResultArgument).Write(result, arguments[shape.ResultArgument]);
        else if (_method.Result is { } codec)
            codec.Write(result, returned);
        else
            result.Raw("null");
    }

    private object? NewInstance() =>
        shape.Kind == AnswerKind.Script ? ScriptInstance.Create(type)
        : _method.IsStatic ? null
        : Activator.CreateInstance(type, nonPublic: true);
}
