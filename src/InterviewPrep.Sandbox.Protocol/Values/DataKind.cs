namespace InterviewPrep.Sandbox.Protocol.Values;

public enum DataKind
{
    Bool,
    Char,
    String,

    /// <summary>byte, sbyte, short, ushort, int, uint, long, ulong.</summary>
    Integer,

    /// <summary>float and double; NaN and the infinities are the strings "NaN", "Infinity" and "-Infinity".</summary>
    Float,
    Decimal,

    /// <summary>DateOnly, "2026-02-28".</summary>
    Date,

    /// <summary>TimeOnly, "23:59:00".</summary>
    Time,

    /// <summary>DateTime, "2026-02-28T23:59:00", with Z at the end for UTC; no other offset.</summary>
    DateTime,

    /// <summary>TimeSpan, "1.02:03:04".</summary>
    Duration,

    /// <summary>T?, null or the value.</summary>
    Nullable,

    /// <summary>T[].</summary>
    Array,

    /// <summary>List&lt;T&gt; and its interfaces.</summary>
    Sequence,

    /// <summary>HashSet&lt;T&gt;; order does not count.</summary>
    Set,

    /// <summary>Dictionary&lt;K, V&gt;, a JSON object; order does not count.</summary>
    Map,

    /// <summary>(A, B, ...), a JSON array.</summary>
    Tuple,

    /// <summary>A linked list as the array of its values; no list at all is the empty array.</summary>
    ListNode,

    /// <summary>A binary tree as its values level by level, null where a child is missing and its parent is not.</summary>
    TreeNode,
}
