using System.Globalization;
using System.Text.Json;
using InterviewPrep.Sandbox.Protocol.Values;

namespace InterviewPrep.Sandbox.Runner.Values;

/// <summary>Reads and writes one scalar type, and lists of it without boxing.</summary>
internal abstract class Scalar
{
    public abstract Type Type { get; }

    public abstract object? Read(JsonElement json);

    public abstract object ReadArray(JsonElement json);

    public abstract object ReadList(JsonElement json);

    public abstract void Write(BoundedJson to, object value);

    public abstract void WriteAll(BoundedJson to, object values);

    public static Scalar? Of(DataType type) => type.Kind switch
    {
        DataKind.Bool => new Scalar<bool>(j => j.GetBoolean(), (to, v) => to.Raw(v ? "true" : "false")),
        DataKind.Char => new Scalar<char>(j => j.GetString()![0], (to, v) => to.String([v])),
        DataKind.String => new Scalar<string>(j => j.GetString()!, (to, v) => to.String(v)),
        DataKind.Integer => Integer(type.Name),
        DataKind.Float when type.Name == "float" => new Scalar<float>(j => (float)Double(j), (to, v) => Finite(to, v, v.ToString(Invariant))),
        DataKind.Float => new Scalar<double>(Double, (to, v) => Finite(to, v, v.ToString(Invariant))),
        DataKind.Decimal => new Scalar<decimal>(j => j.GetDecimal(), (to, v) => to.Raw(v.ToString(Invariant))),
        DataKind.Date => new Scalar<DateOnly>(j => DateOnly.Parse(j.GetString()!, Invariant), (to, v) => to.String(v.ToString("O", Invariant))),
        DataKind.Time => new Scalar<TimeOnly>(j => TimeOnly.Parse(j.GetString()!, Invariant), (to, v) => to.String(v.ToString("O", Invariant))),
        DataKind.DateTime => new Scalar<DateTime>(
            j => DateTime.Parse(j.GetString()!, Invariant, DateTimeStyles.RoundtripKind), (to, v) => to.String(v.ToString("O", Invariant))),
        DataKind.Duration => new Scalar<TimeSpan>(j => TimeSpan.ParseExact(j.GetString()!, "c", Invariant), (to, v) => to.String(v.ToString("c"))),
        _ => null,
    };

    private static Scalar Integer(string name) => name switch
    {
        "byte" => new Scalar<byte>(j => j.GetByte(), (to, v) => to.Raw(v.ToString(Invariant))),
        "sbyte" => new Scalar<sbyte>(j => j.GetSByte(), (to, v) => to.Raw(v.ToString(Invariant))),
        "short" => new Scalar<short>(j => j.GetInt16(), (to, v) => to.Raw(v.ToString(Invariant))),
        "ushort" => new Scalar<ushort>(j => j.GetUInt16(), (to, v) => to.Raw(v.ToString(Invariant))),
        "int" => new Scalar<int>(j => j.GetInt32(), (to, v) => to.Raw(v.ToString(Invariant))),
        "uint" => new Scalar<uint>(j => j.GetUInt32(), (to, v) => to.Raw(v.ToString(Invariant))),
        "long" => new Scalar<long>(j => j.GetInt64(), (to, v) => to.Raw(v.ToString(Invariant))),
        _ => new Scalar<ulong>(j => j.GetUInt64(), (to, v) => to.Raw(v.ToString(Invariant))),
    };

    private static CultureInfo Invariant => CultureInfo.InvariantCulture;

    private static double Double(JsonElement json) =>
        json.ValueKind == JsonValueKind.Number ? json.GetDouble() : double.Parse(json.GetString()!, Invariant);

    private static void Finite(BoundedJson to, double value, string text)
    {
        if (double.IsFinite(value))
            to.Raw(text);
        else
            to.String(text);
    }
}

internal sealed class Scalar<T>(Func<JsonElement, T> read, Action<BoundedJson, T> write) : Scalar
{
    public override Type Type => typeof(T);

    public override object? Read(JsonElement json) => read(json);

    public override object ReadArray(JsonElement json)
    {
        var items = new T[json.GetArrayLength()];
        var i = 0;
        foreach (var item in json.EnumerateArray())
            items[i++] = read(item);
        return items;
    }

    public override object ReadList(JsonElement json)
    {
        var items = new List<T>(json.GetArrayLength());
        foreach (var item in json.EnumerateArray())
            items.Add(read(item));
        return items;
    }

    public override void Write(BoundedJson to, object value) => write(to, (T)value);

    public override void WriteAll(BoundedJson to, object values)
    {
        var first = true;
        foreach (var value in (IEnumerable<T>)values)
        {
            to.Raw(first ? "" : ",");
            first = false;
            if (value is null)
                to.Raw("null");
            else
                write(to, value);
        }
    }
}
