using System.Text.Json;
using InterviewPrep.Sandbox.Protocol.Values;

namespace InterviewPrep.Sandbox.Comparing;

/// <summary>Whether an actual value counts as the expected one.</summary>
internal static class ValueComparison
{
    /// <exception cref="FormatException">The actual value is not of the type.</exception>
    public static bool Same(DataType type, JsonElement expected, JsonElement actual, Comparison how) => how switch
    {
        Comparison.Unordered when IsList(type, expected, actual) => Canonical.Elements(type, expected).Order(StringComparer.Ordinal)
            .SequenceEqual(Canonical.Elements(type, actual).Order(StringComparer.Ordinal)),
        Comparison.Tolerance tolerance => Close(type, expected, actual, tolerance.Epsilon),
        _ => Canonical.Of(type, expected) == Canonical.Of(type, actual),
    };

    private static bool IsList(DataType type, JsonElement expected, JsonElement actual) =>
        Canonical.ListElement(type) is not null && expected.ValueKind == JsonValueKind.Array && actual.ValueKind == JsonValueKind.Array;

    private static bool Close(DataType type, JsonElement expected, JsonElement actual, double epsilon)
    {
        if (expected.ValueKind == JsonValueKind.Null || actual.ValueKind == JsonValueKind.Null)
            return Canonical.Of(type, expected) == Canonical.Of(type, actual);
        return type.Kind switch
        {
            DataKind.Float or DataKind.Decimal => Numbers.Of(expected) is { } a && Numbers.Of(actual) is { } b && Numbers.Close(a, b, epsilon),
            DataKind.Nullable => Close(type.Parts[0], expected, actual, epsilon),
            DataKind.Array or DataKind.Sequence => CloseEach(_ => type.Parts[0], expected, actual, epsilon),
            DataKind.Tuple => CloseEach(i => type.Parts[i], expected, actual, epsilon),
            DataKind.Map => CloseMap(type.Parts[1], expected, actual, epsilon),
            _ => Canonical.Of(type, expected) == Canonical.Of(type, actual),
        };
    }

    private static bool CloseEach(Func<int, DataType> typeAt, JsonElement expected, JsonElement actual, double epsilon)
    {
        if (actual.ValueKind != JsonValueKind.Array)
            throw new FormatException("not an array");
        return expected.GetArrayLength() == actual.GetArrayLength()
            && expected.EnumerateArray().Zip(actual.EnumerateArray()).Select((pair, i) => (pair, i)).All(x => Close(typeAt(x.i), x.pair.First, x.pair.Second, epsilon));
    }

    private static bool CloseMap(DataType value, JsonElement expected, JsonElement actual, double epsilon)
    {
        if (actual.ValueKind != JsonValueKind.Object)
            throw new FormatException("not an object");
        var others = actual.EnumerateObject().ToLookup(Canonical.Key, p => p.Value);
        return expected.EnumerateObject().Count() == actual.EnumerateObject().Count()
            && expected.EnumerateObject().All(p => others[p.Name].Any(other => Close(value, p.Value, other, epsilon)));
    }
}
