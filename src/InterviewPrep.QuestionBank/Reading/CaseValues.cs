using System.Buffers;
using System.Text.Json;
using System.Text.RegularExpressions;
using InterviewPrep.Sandbox.Protocol.Values;

namespace InterviewPrep.QuestionBank.Reading;

/// <summary>Turns the YAML values of one case into JSON of their declared types.</summary>
internal sealed partial class CaseValues
{
    private readonly FileProblems _problems;
    private readonly Shorthand _shorthand = new();
    private readonly Dictionary<string, DataType?> _types = [];
    private readonly ArrayBufferWriter<byte> _json = new();
    private readonly Utf8JsonWriter _writer;

    public CaseValues(FileProblems problems) => (_problems, _writer) = (problems, new Utf8JsonWriter(_json));

    /// <summary>The value as JSON, or null after telling why it is none of the type. A type that is not known is told elsewhere.</summary>
    /// <param name="count">What <c>$i</c> stands for; null: nothing.</param>
    public JsonElement? Read(YamlNode? node, string type, int? count = null)
    {
        if (node is null)
            return null;
        try
        {
            var value = ToJson(_shorthand.Expand(node, count));
            if (KnownType(type) is not { } known || CaseTypes.Refusal(known, value) is not { } why)
                return value;
            _problems.Add(node, why);
        }
        catch (CaseValueException e)
        {
            _problems.Add(e.Line, e.Message);
        }
        return null;
    }

    private DataType? KnownType(string text)
    {
        if (!_types.TryGetValue(text, out var type))
            _types[text] = type = DataType.TryParse(text, out var known, out _) ? known : null;
        return type;
    }

    private JsonElement ToJson(YamlNode node)
    {
        _json.ResetWrittenCount();
        _writer.Reset();
        Write(node);
        _writer.Flush();
        return JsonElement.Parse(_json.WrittenSpan);
    }

    private void Write(YamlNode node)
    {
        switch (node)
        {
            case YamlList list:
                _writer.WriteStartArray();
                foreach (var item in list.Items)
                    Write(item);
                _writer.WriteEndArray();
                break;
            case YamlMap map:
                _writer.WriteStartObject();
                foreach (var (key, value) in map.Entries.DistinctBy(e => e.Key.Value))
                {
                    _writer.WritePropertyName(key.Value);
                    Write(value);
                }
                _writer.WriteEndObject();
                break;
            case YamlScalar scalar:
                WriteScalar(scalar);
                break;
        }
    }

    private void WriteScalar(YamlScalar scalar)
    {
        if (scalar is { Plain: true, Value: "" or "null" or "~" })
            _writer.WriteNullValue();
        else if (scalar is { Plain: true, Value: "true" or "false" })
            _writer.WriteBooleanValue(scalar.Value == "true");
        else if (scalar.Plain && Number().IsMatch(scalar.Value))
            _writer.WriteRawValue(scalar.Value, skipInputValidation: true);
        else
            _writer.WriteStringValue(scalar.Value);
    }

    [GeneratedRegex(@"\A-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?\z")]
    private static partial Regex Number();
}
