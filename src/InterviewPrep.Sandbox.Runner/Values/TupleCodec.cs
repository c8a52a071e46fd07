using System.Runtime.CompilerServices;
using System.Text.Json;
using InterviewPrep.Sandbox.Protocol.Values;

namespace InterviewPrep.Sandbox.Runner.Values;

internal sealed class TupleCodec : Codec
{
    private static readonly Type[] Shapes =
    [
        typeof(ValueTuple<,>), typeof(ValueTuple<,,>), typeof(ValueTuple<,,,>), typeof(ValueTuple<,,,,>), typeof(ValueTuple<,,,,,>), typeof(ValueTuple<,,,,,,>),
    ];

    private readonly Codec[] _parts;

    public TupleCodec(DataType type)
    {
        _parts = [.. type.Parts.Select(Of)];
        Type = Shapes[_parts.Length - 2].MakeGenericType([.. _parts.Select(p => p.Type)]);
    }

    public override Type Type { get; }

    protected override object ReadValue(JsonElement json) => Activator.CreateInstance(Type, [.. _parts.Select((part, i) => part.Read(json[i]))])!;

    protected override void WriteValue(BoundedJson to, object value)
    {
        var tuple = (ITuple)value;
        to.Raw("[");
        for (var i = 0; i < _parts.Length; i++)
        {
            to.Raw(i == 0 ? "" : ",");
            _parts[i].Write(to, tuple[i]);
        }
        to.Raw("]");
    }
}
