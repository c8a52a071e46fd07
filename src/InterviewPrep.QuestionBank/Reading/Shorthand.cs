using System.Globalization;

namespace InterviewPrep.QuestionBank.Reading;

/// <summary>
/// Writes large values out: <c>{ $range: [1, 5] }</c> is 1 to 5, <c>{ $repeat: [x, 3] }</c> a list of three x, <c>{ $text: [ab, 3] }</c> is "ababab",
/// <c>{ $concat: [...] }</c> joins lists, or texts. In what is repeated, <c>$i</c> counts from 1. All values of one case share a limit.
/// </summary>
internal sealed class Shorthand
{
    private const int MaxValues = 200_000;
    private const int MaxCharacters = 512 * 1024;
    private const string Counter = "$i";

    private long _values;
    private long _characters;

    /// <param name="count">What <c>$i</c> stands for; null: nothing.</param>
    /// <exception cref="CaseValueException">It is not one of the above, or larger than a case may be.</exception>
    public YamlNode Expand(YamlNode node, int? count)
    {
        Charge(node, 1, 0);
        return node switch
        {
            YamlScalar scalar => ExpandScalar(scalar, count),
            YamlList list => list with { Items = [.. list.Items.Select(item => Expand(item, count))] },
            YamlMap { Entries: [({ Value: ['$', ..] } name, var value)] } => ExpandShorthand(name, (value as YamlList)?.Items ?? [], count),
            YamlMap map => map with { Entries = [.. map.Entries.Select(e => (ExpandScalar(e.Key, count), Expand(e.Value, count)))] },
            _ => throw new CaseValueException(node.Line, "A value is expected."),
        };
    }

    private YamlScalar ExpandScalar(YamlScalar scalar, int? count)
    {
        Charge(scalar, 0, scalar.Value.Length);
        return count is { } i && scalar.Value.Contains(Counter, StringComparison.Ordinal)
            ? scalar with { Value = scalar.Value.Replace(Counter, i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) }
            : scalar;
    }

    private YamlNode ExpandShorthand(YamlScalar name, IReadOnlyList<YamlNode> arguments, int? count) => (name.Value, arguments) switch
    {
        ("$range", [var from, var to]) => Range(name, IntOf(from), IntOf(to)),
        ("$repeat", [var item, var times]) => new YamlList([.. Repeat(times, i => Expand(item, i))], name.Line),
        ("$text", [YamlScalar piece, var times]) => Text(Repeat(times, i => ExpandScalar(piece, i)), name.Line),
        ("$concat", { Count: > 0 }) => Concat(name, [.. arguments.Select(a => Expand(a, count))]),
        _ => throw new CaseValueException(name.Line, "Known are { $range: [from, to] }, { $repeat: [value, times] }, { $text: [text, times] } and { $concat: [lists or texts] }."),
    };

    private YamlList Range(YamlScalar name, int from, int to)
    {
        if (to < from)
            throw new CaseValueException(name.Line, "A range goes from a smaller number to a larger one.");
        Charge(name, (long)to - from, 0);
        return new YamlList([.. Enumerable.Range(from, to - from + 1).Select(i => new YamlScalar(i.ToString(CultureInfo.InvariantCulture), true, name.Line))], name.Line);
    }

    private IEnumerable<T> Repeat<T>(YamlNode times, Func<int, T> make)
    {
        var count = IntOf(times);
        if (count < 0)
            throw new CaseValueException(times.Line, "Times must not be negative.");
        for (var i = 1; i <= count; i++)
        {
            Charge(times, 1, 0);
            yield return make(i);
        }
    }

    private static YamlNode Concat(YamlScalar name, IReadOnlyList<YamlNode> parts)
    {
        if (parts.All(p => p is YamlList))
            return new YamlList([.. parts.SelectMany(p => ((YamlList)p).Items)], name.Line);
        if (parts.All(p => p is YamlScalar))
            return Text(parts.Cast<YamlScalar>(), name.Line);
        throw new CaseValueException(name.Line, "$concat joins either lists or texts.");
    }

    private static YamlScalar Text(IEnumerable<YamlScalar> pieces, int line) => new(string.Concat(pieces.Select(p => p.Value)), false, line);

    private static int IntOf(YamlNode node) => node is YamlScalar scalar && int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
        ? value
        : throw new CaseValueException(node.Line, "A whole number is expected.");

    private void Charge(YamlNode node, long values, long characters)
    {
        _values += values;
        _characters += characters;
        if (_values > MaxValues || _characters > MaxCharacters)
            throw new CaseValueException(node.Line, $"The value is too large: at most {MaxValues:N0} values and {MaxCharacters:N0} characters in a case.");
    }
}

internal sealed class CaseValueException(int line, string message) : Exception(message)
{
    public int Line { get; } = line;
}
