namespace InterviewPrep.Sandbox.Protocol.Values;

/// <summary>The named types of the grammar.</summary>
internal static class DataNames
{
    public static DataType? Resolve(string name, DataType[] parts) => (name, parts.Length) switch
    {
        ("bool", 0) => new(DataKind.Bool, name),
        ("char", 0) => new(DataKind.Char, name),
        ("string", 0) => new(DataKind.String, name),
        ("byte" or "sbyte" or "short" or "ushort" or "int" or "uint" or "long" or "ulong", 0) => new(DataKind.Integer, name),
        ("float" or "double", 0) => new(DataKind.Float, name),
        ("decimal", 0) => new(DataKind.Decimal, name),
        ("DateOnly", 0) => new(DataKind.Date, name),
        ("TimeOnly", 0) => new(DataKind.Time, name),
        ("DateTime", 0) => new(DataKind.DateTime, name),
        ("TimeSpan", 0) => new(DataKind.Duration, name),
        ("ListNode", 0) => new(DataKind.ListNode, name),
        ("TreeNode", 0) => new(DataKind.TreeNode, name),
        ("List" or "IList" or "IReadOnlyList" or "ICollection" or "IReadOnlyCollection" or "IEnumerable", 1) => new(DataKind.Sequence, name, parts),
        ("HashSet" or "ISet", 1) => new(DataKind.Set, name, parts),
        ("Dictionary" or "IDictionary" or "IReadOnlyDictionary", 2) => IsKey(parts[0]) ? new(DataKind.Map, name, parts) : throw NoKey(parts[0]),
        _ => null,
    };

    private static bool IsKey(DataType type) => type.Kind is DataKind.String or DataKind.Char or DataKind.Integer or DataKind.Bool or DataKind.Date;

    private static FormatException NoKey(DataType type) => new($"{type} cannot be a dictionary's key: use string, char, bool, DateOnly or a whole number.");
}
