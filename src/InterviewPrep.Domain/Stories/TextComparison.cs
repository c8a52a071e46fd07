namespace InterviewPrep.Domain.Stories;

public enum Change { Same, Added, Removed }

public sealed record ComparedText(Change Change, string Text);

/// <summary>What changed between two texts, word by word. Putting together what is same and removed gives the first text again, same and added the second.</summary>
public static class TextComparison
{
    /// <summary>Beyond it a middle that differs counts as replaced: nobody reads that word by word.</summary>
    private const int MostCells = 4_000_000;

    public static IReadOnlyList<ComparedText> Between(string before, string after)
    {
        var (a, b) = (Split(before), Split(after));
        var start = 0;
        while (start < a.Count && start < b.Count && a[start] == b[start]) start++;
        var end = 0;
        while (end < a.Count - start && end < b.Count - start && a[^(end + 1)] == b[^(end + 1)]) end++;

        var pieces = new List<(Change Change, string Text)>(a.Count + b.Count);
        pieces.AddRange(a.Take(start).Select(text => (Change.Same, text)));
        AddMiddle(pieces, a[start..^end], b[start..^end]);
        pieces.AddRange(a.Skip(a.Count - end).Select(text => (Change.Same, text)));
        return Join(pieces);
    }

    /// <summary>By the longest common subsequence.</summary>
    private static void AddMiddle(List<(Change, string)> pieces, List<string> a, List<string> b)
    {
        if ((long)a.Count * b.Count > MostCells)
        {
            pieces.AddRange(a.Select(text => (Change.Removed, text)));
            pieces.AddRange(b.Select(text => (Change.Added, text)));
            return;
        }
        var common = new int[a.Count + 1, b.Count + 1];
        for (var i = a.Count - 1; i >= 0; i--)
            for (var j = b.Count - 1; j >= 0; j--)
                common[i, j] = a[i] == b[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        for (int i = 0, j = 0; i < a.Count || j < b.Count;)
        {
            if (i < a.Count && j < b.Count && a[i] == b[j])
            {
                pieces.Add((Change.Same, a[i]));
                (i, j) = (i + 1, j + 1);
            }
            else if (i < a.Count && (j == b.Count || common[i + 1, j] >= common[i, j + 1]))
            {
                pieces.Add((Change.Removed, a[i++]));
            }
            else
            {
                pieces.Add((Change.Added, b[j++]));
            }
        }
    }

    /// <summary>Words, runs of white space, and single signs.</summary>
    private static List<string> Split(string text)
    {
        var pieces = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var end = at + 1;
            if (char.IsWhiteSpace(text[at])) while (end < text.Length && char.IsWhiteSpace(text[end])) end++;
            else if (IsWord(text[at])) while (end < text.Length && IsWord(text[end])) end++;
            else if (char.IsHighSurrogate(text[at]) && end < text.Length) end++;
            pieces.Add(text[at..end]);
            at = end;
        }
        return pieces;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '\'' or '’';

    private static List<ComparedText> Join(List<(Change Change, string Text)> pieces)
    {
        var joined = new List<ComparedText>();
        for (var at = 0; at < pieces.Count;)
        {
            var end = at + 1;
            while (end < pieces.Count && pieces[end].Change == pieces[at].Change) end++;
            joined.Add(new ComparedText(pieces[at].Change, string.Concat(pieces.Skip(at).Take(end - at).Select(p => p.Text))));
            at = end;
        }
        return joined;
    }
}
