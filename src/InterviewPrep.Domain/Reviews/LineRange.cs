using InterviewPrep.Domain.Text;

namespace InterviewPrep.Domain.Reviews;

/// <summary>Lines of a text, counted from 1, both ends included.</summary>
public sealed record LineRange(int From, int To)
{
    public static int CountIn(string text) => text.AsSpan().Count('\n') + 1;
}

/// <summary>Lines that somebody pointed at, followed through the edits of the text: what was written before and after them stays outside.</summary>
/// <param name="Start">UTF-16 units before the first of them.</param>
/// <param name="End">UTF-16 units up to the end of the last, its line break not included.</param>
public readonly record struct TextRange(int Start, int End)
{
    /// <summary>So is a line that is blank, and the place where lines were that are gone.</summary>
    public bool IsEmpty => Start == End;

    public static TextRange Of(string text, LineRange lines)
    {
        var start = StartOf(text, lines.From);
        var end = text.IndexOf('\n', StartOf(text, lines.To));
        return new TextRange(start, end < 0 ? text.Length : end);
    }

    /// <summary>Where it is in <paramref name="text"/>, by lines.</summary>
    public LineRange LinesIn(string text)
    {
        var from = text.AsSpan(0, Start).Count('\n') + 1;
        return new LineRange(from, from + text.AsSpan(Start, End - Start).Count('\n'));
    }

    /// <summary>After the changes. What is inserted at an edge stays outside; what is left of deleted lines is the empty place where they were.</summary>
    public TextRange After(ChangeSet changes) => Through(changes, forward: true);

    /// <summary>Before the changes, by the same rule.</summary>
    public TextRange Before(ChangeSet changes) => Through(changes, forward: false);

    private TextRange Through(ChangeSet changes, bool forward)
    {
        if (IsEmpty) return Both(Position(changes, Start, forward, stays: true));
        var start = Position(changes, Start, forward, stays: false);
        var end = Position(changes, End, forward, stays: true);
        return start <= end ? new TextRange(start, end) : Both(end);
    }

    private static TextRange Both(int at) => new(at, at);

    /// <summary>As CodeMirror's <c>mapPos</c>: <paramref name="stays"/> says whether the position stays before what is inserted at it.</summary>
    private static int Position(ChangeSet changes, int position, bool forward, bool stays)
    {
        var (from, to) = (0, 0);
        foreach (var section in changes.Sections)
        {
            if (from > position) break;
            var (before, after) = forward ? (section.Length, section.NewLength) : (section.NewLength, section.Length);
            var end = from + before;
            if (section.IsKept)
            {
                if (end > position) return to + (position - from);
            }
            else if (end > position || (end == position && stays && before == 0))
            {
                return position == from || stays ? to : to + after;
            }
            from = end;
            to += after;
        }
        return to;
    }

    private static int StartOf(string text, int line)
    {
        var at = 0;
        for (; line > 1; line--)
        {
            var next = text.IndexOf('\n', at);
            if (next < 0) return at;
            at = next + 1;
        }
        return at;
    }
}
