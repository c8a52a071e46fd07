using System.Text;
using InterviewPrep.Domain.Text;

namespace InterviewPrep.Domain.Tests.Text;

/// <summary>Random texts and changes as people and programs make them: short and long, many places at once, characters outside the first plane.</summary>
internal sealed class RandomChanges(int seed)
{
    private static readonly string[] Alphabet = ["a", "b", "xyz", " ", "\n", "\n\n", "é", "漢", "😀", "👩‍👩‍👧", "\u200d", "\"", "\\", "</script>"];
    private readonly Random _random = new(seed);

    public int Next(int below) => _random.Next(below);

    public string Text(int pieces)
    {
        var text = new StringBuilder();
        for (var i = _random.Next(pieces + 1); i > 0; i--) text.Append(Alphabet[_random.Next(Alphabet.Length)]);
        return text.ToString();
    }

    /// <summary>Changes to a text; edges never cut a surrogate pair.</summary>
    public ChangeSet Of(string text)
    {
        if (_random.Next(20) == 0) return Whole(text);
        var changes = new ChangeSetBuilder();
        var at = 0;
        for (var edits = _random.Next(1, 5); edits > 0 && at <= text.Length; edits--)
        {
            var from = Edge(text, at + _random.Next(Math.Min(text.Length - at, 12) + 1));
            var to = _random.Next(3) == 0 ? from : Edge(text, from + _random.Next(Math.Min(text.Length - from, 8) + 1));
            changes.Add(from - at, null);
            changes.Add(to - from, _random.Next(3) == 0 ? "" : Text(3));
            at = to;
        }
        changes.Add(text.Length - at, null);
        return changes.ToChangeSet();
    }

    /// <summary>Consecutive changes, none of them empty (an editor makes no update of those), and the text after them.</summary>
    public (IReadOnlyList<ChangeSet> Changes, string After) Several(string text, int count)
    {
        var changes = new List<ChangeSet>(count);
        for (; count > 0; count--)
        {
            var change = Of(text);
            if (!change.IsEmpty) changes.Add(change);
            text = change.Apply(text);
        }
        return (changes, text);
    }

    private ChangeSet Whole(string text)
    {
        var changes = new ChangeSetBuilder();
        changes.Add(text.Length, _random.Next(2) == 0 ? "" : Text(10));
        return changes.ToChangeSet();
    }

    private static int Edge(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]) ? at + 1 : at;
}
