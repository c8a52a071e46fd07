using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace InterviewPrep.Sandbox.Protocol.Values;

/// <summary>
/// A type whose values travel between host and jail as JSON, written as in C#: <c>int[][]</c>, <c>List&lt;string&gt;</c>,
/// <c>Dictionary&lt;char, int&gt;</c>, <c>(int, string)</c>, <c>int?</c>, <c>DateOnly</c>, <c>ListNode</c>, <c>TreeNode</c>.
/// </summary>
public sealed class DataType
{
    internal DataType(DataKind kind, string name, params DataType[] parts)
    {
        Kind = kind;
        Name = name;
        Parts = parts;
    }

    public DataKind Kind { get; }

    /// <summary>As C# writes it; of a generic type only the part before the angle bracket.</summary>
    public string Name { get; }

    /// <summary>Element, key and value, or the parts of a tuple.</summary>
    public IReadOnlyList<DataType> Parts { get; }

    /// <exception cref="FormatException">The text is no such type; the message says where and why.</exception>
    public static DataType Parse(string text) => new DataTypeParser(text).Parse();

    public static bool TryParse(string text, [NotNullWhen(true)] out DataType? type, [NotNullWhen(false)] out string? error)
    {
        try
        {
            (type, error) = (Parse(text), null);
            return true;
        }
        catch (FormatException e)
        {
            (type, error) = (null, e.Message);
            return false;
        }
    }

    /// <summary>Whether <paramref name="value"/> is written as a value of this type; the error names the place, as in "[2].name".</summary>
    public bool TryValidate(JsonElement value, [NotNullWhen(false)] out string? error)
    {
        try
        {
            error = DataCheck.Find(this, value, "");
        }
        catch (InvalidOperationException)
        {
            error = "a key holds half of a surrogate pair";
        }
        return error is null;
    }

    public override string ToString() => Kind switch
    {
        DataKind.Array => $"{Parts[0]}[]",
        DataKind.Nullable => $"{Parts[0]}?",
        DataKind.Tuple => $"({string.Join(", ", Parts)})",
        _ => Parts.Count == 0 ? Name : $"{Name}<{string.Join(", ", Parts)}>",
    };
}
