using System.Text.Json;
using InterviewPrep.Sandbox.Protocol.Values;

namespace InterviewPrep.Sandbox.Runner.Values;

/// <summary>Turns JSON into values of one type and back. Depth is that of the type, so no value can overflow the stack.</summary>
internal abstract class Codec
{
    public abstract Type Type { get; }

    /// <summary>Null is read as such even where the type does not say so: an author's checker is handed whatever an answer returned.</summary>
    public object? Read(JsonElement json) => json.ValueKind == JsonValueKind.Null ? null : ReadValue(json);

    /// <exception cref="ResultTooLargeException">The value never ends or does not fit.</exception>
    public void Write(BoundedJson to, object? value)
    {
        if (value is null)
            WriteNull(to);
        else
            WriteValue(to, value);
    }

    protected abstract object? ReadValue(JsonElement json);

    protected virtual void WriteNull(BoundedJson to) => to.Raw("null");

    protected abstract void WriteValue(BoundedJson to, object value);

    public static Codec Of(string type) => Of(DataType.Parse(type));

    public static Codec Of(DataType type) => type.Kind switch
    {
        DataKind.Nullable when type.Parts[0].Kind is DataKind.ListNode or DataKind.TreeNode => Of(type.Parts[0]), // none at all is written [] either way
        DataKind.Nullable => new NullableCodec(Of(type.Parts[0])),
        DataKind.Array or DataKind.Sequence or DataKind.Set => new ListCodec(type),
        DataKind.Map => new MapCodec(type),
        DataKind.Tuple => new TupleCodec(type),
        DataKind.ListNode => new ListNodeCodec(),
        DataKind.TreeNode => new TreeNodeCodec(),
        _ => new ScalarCodec(Scalar.Of(type)!),
    };
}

internal sealed class ScalarCodec(Scalar scalar) : Codec
{
    public override Type Type => scalar.Type;

    protected override object? ReadValue(JsonElement json) => scalar.Read(json);

    protected override void WriteValue(BoundedJson to, object value) => scalar.Write(to, value);
}

internal sealed class NullableCodec(Codec inner) : Codec
{
    public override Type Type => inner.Type.IsValueType ? typeof(Nullable<>).MakeGenericType(inner.Type) : inner.Type;

    protected override object? ReadValue(JsonElement json) => inner.Read(json);

    protected override void WriteValue(BoundedJson to, object value) => inner.Write(to, value);
}
