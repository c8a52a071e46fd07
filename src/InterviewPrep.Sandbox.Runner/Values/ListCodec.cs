using System.Collections;
using System.Text.Json;
using InterviewPrep.Sandbox.Protocol.Values;

namespace InterviewPrep.Sandbox.Runner.Values;

/// <summary>Arrays, lists and sets.</summary>
internal sealed class ListCodec : Codec
{
    private readonly DataKind _kind;
    private readonly Scalar? _scalar;
    private readonly Codec _element;

    public ListCodec(DataType type)
    {
        _kind = type.Kind;
        _scalar = Scalar.Of(type.Parts[0]);
        _element = Of(type.Parts[0]);
        Type = _kind switch
        {
            DataKind.Array => _element.Type.MakeArrayType(),
            DataKind.Set => typeof(HashSet<>).MakeGenericType(_element.Type),
            _ => typeof(List<>).MakeGenericType(_element.Type),
        };
    }

    public override Type Type { get; }

    protected override object ReadValue(JsonElement json) => _kind switch
    {
        DataKind.Array => ReadArray(json),
        DataKind.Set => Activator.CreateInstance(Type, ReadArray(json))!,
        _ => _scalar?.ReadList(json) ?? Activator.CreateInstance(Type, ReadArray(json))!,
    };

    private object ReadArray(JsonElement json)
    {
        if (_scalar is not null)
            return _scalar.ReadArray(json);
        var items = Array.CreateInstance(_element.Type, json.GetArrayLength());
        var i = 0;
        foreach (var item in json.EnumerateArray())
            items.SetValue(_element.Read(item), i++);
        return items;
    }

    protected override void WriteValue(BoundedJson to, object value)
    {
        to.Raw("[");
        if (_scalar is not null)
            _scalar.WriteAll(to, value);
        else
            WriteEach(to, (IEnumerable)value);
        to.Raw("]");
    }

    private void WriteEach(BoundedJson to, IEnumerable values)
    {
        var first = true;
        foreach (var value in values)
        {
            to.Raw(first ? "" : ",");
            first = false;
            _element.Write(to, value);
        }
    }
}
