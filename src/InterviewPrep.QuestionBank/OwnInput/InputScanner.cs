using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using InterviewPrep.QuestionBank.Reading;
using InterviewPrep.Sandbox;
using InterviewPrep.Sandbox.Protocol.Values;

namespace InterviewPrep.QuestionBank.OwnInput;

/// <summary>Walks over a typed text: names, JSON values, calls.</summary>
internal sealed class InputScanner(string text)
{
    private readonly byte[] _bytes = Encoding.UTF8.GetBytes(text);
    private int _at;

    public int Line => _bytes.AsSpan(0, Math.Min(_at, _bytes.Length)).Count((byte)'\n') + 1;

    public bool AtEnd
    {
        get
        {
            SkipSpace();
            return _at == _bytes.Length;
        }
    }

    public bool TrySkip(char expected)
    {
        if (AtEnd || _bytes[_at] != expected)
            return false;
        _at++;
        return true;
    }

    /// <summary>Skips <c>name =</c> if it stands here.</summary>
    public void TrySkipName(string name)
    {
        var start = _at;
        if (ReadName() != name || !(TrySkip('=') || TrySkip(':')))
            _at = start;
    }

    public string? ReadName()
    {
        SkipSpace();
        var start = _at;
        while (_at < _bytes.Length && (char.IsAsciiLetterOrDigit((char)_bytes[_at]) || _bytes[_at] == '_'))
            _at++;
        return _at > start ? Encoding.UTF8.GetString(_bytes, start, _at - start) : null;
    }

    public JsonArray ReadArguments(string name, IReadOnlyList<Parameter> parameters)
    {
        var line = Line;
        var arguments = new JsonArray();
        var open = TrySkip('(');
        for (var i = 0; open && i < parameters.Count; i++)
        {
            if (i > 0 && !TrySkip(','))
                break;
            arguments.Add(ReadValue(parameters[i]));
        }
        if (!open || !TrySkip(')') || arguments.Count < parameters.Count)
            throw new FormatException($"Line {line}: {name} takes ({string.Join(", ", parameters.Select(p => $"{p.Type} {p.Name}"))}).");
        return arguments;
    }

    public JsonNode? ReadValue(Parameter parameter)
    {
        SkipSpace();
        var line = Line;
        var value = ReadJson(parameter, line);
        if (CaseTypes.Refusal(DataType.Parse(parameter.Type), value) is { } why)
            throw new FormatException($"Line {line}, '{parameter.Name}': {why}");
        return JsonSerializer.SerializeToNode(value);
    }

    private JsonElement ReadJson(Parameter parameter, int line)
    {
        var length = ValueLength();
        try
        {
            using var document = JsonDocument.Parse(_bytes.AsMemory(_at, length));
            _at += length;
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw new FormatException($"Line {line}, '{parameter.Name}': a value of {parameter.Type} is expected, written as JSON: text in double quotes, lists in square brackets.");
        }
    }

    /// <summary>A value ends at the comma, closing bracket or white space that stands outside of its own brackets and quotes.</summary>
    private int ValueLength()
    {
        var depth = 0;
        var quoted = false;
        for (var i = _at; i < _bytes.Length; i++)
        {
            var c = (char)_bytes[i];
            if (quoted)
            {
                if (c == '\\') i++;
                else if (c == '"') quoted = false;
                continue;
            }
            if (depth == 0 && (c is ',' or ')' or ';' || IsSpace(_bytes[i]))) return i - _at;
            if (c == '"') quoted = true;
            if (c is '[' or '{') depth++;
            if (c is ']' or '}') depth--;
        }
        return _bytes.Length - _at;
    }

    private void SkipSpace()
    {
        while (_at < _bytes.Length && IsSpace(_bytes[_at]))
            _at++;
    }

    private static bool IsSpace(byte c) => c is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';
}
