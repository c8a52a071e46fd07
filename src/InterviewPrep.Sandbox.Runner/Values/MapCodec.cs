using System.Collections;
using System.Globalization;
using System.Text.Json;
using InterviewPrep.Sandbox.Protocol.Values;

namespace InterviewPrep.Sandbox.Runner.Values;

/// <summary>Dictionaries; a key is the text of its scalar.</summary>
internal sealed class MapCodec(DataType type) : Codec
{
    private readonly Codec _value = Of(type.Parts[1]);

    public override Type Type { get; } = typeof(Dictionary<,>).MakeGenericType(Of(type.Parts[0]).Type, Of(type.Parts[1]).Type);

    protected override object ReadValue(JsonElement json)
    {
        var map = (IDictionary)Activator.CreateInstance(Type)!;
        foreach (var property in json.EnumerateObject())
            map.Add(ReadKey(property.Name), _value.Read(property.Value));
        return map;
    }

    protected override void WriteValue(BoundedJson to, object value)
    {
        to.Raw("{");
        var first = true;
        foreach (var pair in (IEnumerable)value)
        {
            to.Raw(first ? "" : ",");
            first = false;
            to.String(KeyText(Part(pair, "Key")!));
            to.Raw(":");
            _value.Write(to, Part(pair, "Value"));
        }
        to.Raw("}");
    }

    private object ReadKey(string text) => type.Parts[0].Kind switch
    {
        DataKind.Char => text[0],
        DataKind.Date => DateOnly.Parse(text, CultureInfo.InvariantCulture),
        _ => Convert.ChangeType(text, Type.GetGenericArguments()[0], CultureInfo.InvariantCulture),
    };

    private static string KeyText(object key) => key switch
    {
        bool flag => flag ? "true" : "false",
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        _ => Convert.ToString(key, CultureInfo.InvariantCulture)!,
    };

    private static object? Part(object pair, string name) => pair.GetType().GetProperty(name)!.GetValue(pair);
}
