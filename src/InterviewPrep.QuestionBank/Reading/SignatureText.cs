using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using InterviewPrep.Sandbox;

namespace InterviewPrep.QuestionBank.Reading;

/// <summary>Splits a C# signature into types and names. Whether the types are known is for others to say.</summary>
internal static partial class SignatureText
{
    public static bool TryParse(string text, [NotNullWhen(true)] out Signature? signature)
    {
        signature = null;
        var open = ParametersStart(text);
        if (open < 0 || !TryParseParameters(text[open..], out var parameters) || !TrySplitName(text[..open], out var type, out var name))
            return false;
        signature = new Signature(name, parameters, type);
        return true;
    }

    /// <summary>Parses <c>(int a, string b)</c>.</summary>
    public static bool TryParseParameters(string text, out IReadOnlyList<Parameter> parameters)
    {
        var found = new List<Parameter>();
        parameters = found;
        text = text.Trim();
        if (text.Length < 2 || text[0] != '(' || text[^1] != ')')
            return false;
        var inner = text[1..^1].Trim();
        if (inner.Length == 0)
            return true;
        foreach (var part in SplitAtCommas(inner))
        {
            if (!TrySplitName(part, out var type, out var name) || found.Exists(p => p.Name == name))
                return false;
            found.Add(new Parameter(type, name));
        }
        return true;
    }

    /// <summary>The parenthesis that belongs to the last one: a tuple may come before it.</summary>
    private static int ParametersStart(string text)
    {
        var depth = 0;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (text[i] == ')') depth++;
            if (text[i] == '(' && --depth == 0) return i;
        }
        return -1;
    }

    private static IEnumerable<string> SplitAtCommas(string text)
    {
        int depth = 0, start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '(' or '<' or '[') depth++;
            if (text[i] is ')' or '>' or ']') depth--;
            if (text[i] != ',' || depth > 0) continue;
            yield return text[start..i];
            start = i + 1;
        }
        yield return text[start..];
    }

    private static bool TrySplitName(string text, out string type, out string name)
    {
        var match = TypeAndName().Match(text);
        (type, name) = (match.Groups["type"].Value.Trim(), match.Groups["name"].Value);
        return match.Success;
    }

    [GeneratedRegex(@"\A\s*(?<type>\S.*?)(?<=[\s>\])?])\s*(?<name>[A-Za-z_][A-Za-z0-9_]*)\s*\z", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex TypeAndName();
}
