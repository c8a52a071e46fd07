using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using InterviewPrep.Sandbox;

namespace InterviewPrep.QuestionBank.OwnInput;

/// <summary>
/// Reads an input that a person typed. A method: its arguments in order as JSON, each with or without its name before it
/// (<c>numbers = [1, 2]</c>). A class: a call per line, <c>RateLimiter(2, 10)</c>, <c>Allow("ann", 1)</c>. A program: the text as it is.
/// </summary>
public static class OwnInputText
{
    /// <summary>Longest text, in UTF-16 units.</summary>
    public const int MaxLength = 64 * 1024;

    private const int MaxCalls = 1_000;

    /// <summary>The input as <see cref="JudgeCase.Input"/> wants it, or a sentence that says what does not fit.</summary>
    public static bool TryParse(Target target, string text, out JsonElement input, [NotNullWhen(false)] out string? error)
    {
        (input, error) = (default, null);
        try
        {
            if (text.Length > MaxLength)
                throw new FormatException($"The input is longer than {MaxLength:N0} characters.");
            if (text.Contains('\0'))
                throw new FormatException("A NUL character cannot be part of the input.");
            var scanner = new InputScanner(text);
            input = JsonSerializer.SerializeToElement<JsonNode?>(target switch
            {
                MethodTarget method => Arguments(scanner, method.Method),
                ClassTarget type => Calls(scanner, type),
                _ => JsonValue.Create(text.ReplaceLineEndings("\n")),
            });
        }
        catch (FormatException e)
        {
            error = e.Message;
        }
        return error is null;
    }

    private static JsonArray Arguments(InputScanner scanner, Signature method)
    {
        var arguments = new JsonArray();
        foreach (var parameter in method.Parameters)
        {
            scanner.TrySkipName(parameter.Name);
            if (scanner.AtEnd)
                throw new FormatException($"The value of '{parameter.Name}' ({parameter.Type}) is missing. {method.Name} takes {Listed(method.Parameters)}.");
            arguments.Add(scanner.ReadValue(parameter));
            scanner.TrySkip(',');
        }
        if (!scanner.AtEnd)
            throw new FormatException($"Line {scanner.Line}: there is more than {method.Name} takes, which is {Listed(method.Parameters)}.");
        return arguments;
    }

    private static JsonArray Calls(InputScanner scanner, ClassTarget type)
    {
        var calls = new JsonArray();
        while (!scanner.AtEnd)
        {
            var line = scanner.Line;
            var name = scanner.ReadName() ?? throw new FormatException($"Line {line}: a call is expected, as in {Example(type)}.");
            if (calls.Count == 0 && name != type.ClassName)
                AddNew(calls, type, line);
            calls.Add(Call(name, scanner.ReadArguments(name, ParametersOf(type, name, calls.Count, line))));
            if (calls.Count > MaxCalls)
                throw new FormatException($"At most {MaxCalls:N0} calls can be tried at once.");
            scanner.TrySkip(';');
        }
        if (calls.Count == 0)
            throw new FormatException($"Write a call per line, beginning with {type.ClassName}({Listed(type.Constructor)}).");
        return calls;
    }

    private static void AddNew(JsonArray calls, ClassTarget type, int line)
    {
        if (type.Constructor.Count > 0)
            throw new FormatException($"Line {line}: begin with {type.ClassName}({Listed(type.Constructor)}).");
        calls.Add(Call(type.ClassName, []));
    }

    private static IReadOnlyList<Parameter> ParametersOf(ClassTarget type, string name, int callsBefore, int line)
    {
        if (callsBefore == 0)
            return type.Constructor;
        return type.Methods.FirstOrDefault(m => m.Name == name)?.Parameters
            ?? throw new FormatException($"Line {line}: '{name}' cannot be called here. You can call {string.Join(", ", type.Methods.Select(m => m.Name))}.");
    }

    private static JsonObject Call(string name, JsonArray arguments) => new() { ["call"] = name, ["args"] = arguments };

    private static string Example(ClassTarget type) => $"{type.Methods[0].Name}({Listed(type.Methods[0].Parameters)})";

    private static string Listed(IReadOnlyList<Parameter> parameters) => string.Join(", ", parameters.Select(p => $"{p.Type} {p.Name}"));
}
