using System.Text.Json.Serialization;

namespace InterviewPrep.Domain.Text;

/// <summary>One stretch of the old text: kept (<see cref="Insert"/> is null), deleted (empty) or replaced.</summary>
/// <param name="Length">In UTF-16 units of the old text; 0 for a pure insertion.</param>
/// <param name="Insert">Lines are joined by <c>\n</c>.</param>
public readonly record struct Section(int Length, string? Insert)
{
    public bool IsKept => Insert is null;
    public int NewLength => Insert?.Length ?? Length;
}

/// <summary>
/// Changes from one text to the next, with the meaning and the JSON of CodeMirror's change sets, so that server and browsers move edits
/// over each other to the same result. Immutable.
/// </summary>
[JsonConverter(typeof(ChangeSetJson))]
public sealed partial class ChangeSet
{
    /// <summary>What a section takes beside its text, in UTF-16 units, roughly.</summary>
    private const int SectionSize = 16;

    private readonly Section[] _sections;

    internal ChangeSet(Section[] sections)
    {
        _sections = sections;
        foreach (var section in sections)
        {
            Length += section.Length;
            NewLength += section.NewLength;
            Size += SectionSize + (section.Insert?.Length ?? 0);
        }
    }

    public ReadOnlySpan<Section> Sections => _sections;

    /// <summary>Length of the text before, in UTF-16 units.</summary>
    public int Length { get; }

    /// <summary>Length of the text after, in UTF-16 units.</summary>
    public int NewLength { get; }

    /// <summary>What the changes take in memory, in UTF-16 units, roughly: inserted text and sections.</summary>
    public int Size { get; }

    public bool IsEmpty => _sections.Length == 0 || _sections is [{ IsKept: true }];

    /// <summary>Replaces a whole text: what the two share at both ends stays, so that what points at it does too.</summary>
    public static ChangeSet Replace(string before, string after)
    {
        var start = before.AsSpan().CommonPrefixLength(after);
        if (start > 0 && char.IsHighSurrogate(before[start - 1])) start--;
        var end = 0;
        var most = Math.Min(before.Length, after.Length) - start;
        while (end < most && before[^(end + 1)] == after[^(end + 1)]) end++;
        if (end > 0 && char.IsLowSurrogate(before[^end])) end--;
        var changes = new ChangeSetBuilder();
        changes.Add(start, null);
        changes.Add(before.Length - start - end, after[start..^end]);
        changes.Add(end, null);
        return changes.ToChangeSet();
    }

    /// <exception cref="ArgumentException">The text has another length than this change set expects.</exception>
    public string Apply(string text)
    {
        if (text.Length != Length) throw new ArgumentException($"The text has {text.Length} units, the change set expects {Length}.", nameof(text));
        return IsEmpty ? text : string.Create(NewLength, (_sections, text), static (target, source) =>
        {
            var (at, to) = (0, 0);
            foreach (var section in source._sections)
            {
                var piece = section.Insert ?? source.text.AsSpan(at, section.Length);
                piece.CopyTo(target[to..]);
                at += section.Length;
                to += piece.Length;
            }
        });
    }

    /// <summary>Whether an edge of a change lies between the two halves of a surrogate pair of <paramref name="text"/>.</summary>
    public bool SplitsPairIn(string text)
    {
        var at = 0;
        foreach (var section in _sections)
        {
            if (at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1])) return true;
            at += section.Length;
        }
        return false;
    }
}
