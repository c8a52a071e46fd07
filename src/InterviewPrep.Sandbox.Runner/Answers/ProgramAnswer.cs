using System.Reflection;
using System.Text.Json;
using InterviewPrep.Sandbox.Protocol;
using InterviewPrep.Sandbox.Runner.Values;

namespace InterviewPrep.Sandbox.Runner.Answers;

/// <summary>A whole program. It is loaded anew for each case, so that static fields start fresh; its result is what the host reads from its output.</summary>
internal sealed class ProgramAnswer(LoadAnswer load, CaseConsole console) : Answer
{
    public override void Run(byte[] input, BoundedJson result)
    {
        using var json = JsonDocument.Parse(input);
        console.Reset(json.RootElement.GetString()!, separateErrors: true);
        var main = Open(load).EntryPoint ?? throw new MissingMethodException("The program has no entry point.");
        object?[] arguments = main.GetParameters().Length == 0 ? [] : [Array.Empty<string>()];
        main.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);
        Console.Out.Flush();
        result.Raw("null");
    }
}
