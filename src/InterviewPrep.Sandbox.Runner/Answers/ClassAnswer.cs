using System.Reflection;
using System.Text.Json;
using InterviewPrep.Sandbox.Protocol;
using InterviewPrep.Sandbox.Runner.Values;

namespace InterviewPrep.Sandbox.Runner.Answers;

/// <summary>A stateful class: a case makes one instance and sends it a sequence of calls; the result holds one entry per call.</summary>
internal sealed class ClassAnswer : Answer
{
    private readonly CaseConsole _console;
    private readonly Type _type;
    private readonly Callable? _constructor; // null: a struct that declares none
    private readonly Dictionary<string, Callable> _methods;

    public ClassAnswer(AnswerShape shape, Assembly assembly, CaseConsole console)
    {
        _type = assembly.GetType(shape.ClassName, throwOnError: true)!;
        _console = console;
        _constructor = _type.IsValueType && shape.Constructor.Count == 0 ? null : Callable.Constructor(_type, shape.Constructor);
        _methods = shape.Methods.ToDictionary(m => m.Name, m => Callable.Method(_type, m));
    }

    public override void Run(byte[] input, BoundedJson result)
    {
        using var json = JsonDocument.Parse(input);
        _console.Reset("", separateErrors: false);
        object? instance = null;
        result.Raw("[");
        foreach (var call in json.RootElement.EnumerateArray())
        {
            var arguments = call.GetProperty("args");
            result.Raw(instance is null ? "null" : ",");
            if (instance is null)
                instance = _constructor is null ? Activator.CreateInstance(_type) : _constructor.Call(null, _constructor.ReadArguments(arguments));
            else
                Send(instance, _methods[call.GetProperty("call").GetString()!], arguments, result);
        }
        result.Raw("]");
    }

    private static void Send(object instance, Callable method, JsonElement arguments, BoundedJson result)
    {
        var returned = method.Call(instance, method.ReadArguments(arguments));
        if (method.Result is { } codec)
            codec.Write(result, returned);
        else
            result.Raw("null");
    }
}
