using FsCheck;
using FsCheck.Fluent;
using InterviewPrep.Domain.Reviews;
using InterviewPrep.Domain.Tests.Text;
using InterviewPrep.Domain.Text;

namespace InterviewPrep.Domain.Tests.Reviews;

/// <summary>Lines that a comment points at follow the text as it changes.</summary>
public sealed class TextRangeTests(CodeMirror codeMirror) : IClassFixture<CodeMirror>
{
    private const string Text = "one\ntwo\nthree\nfour";

    private static LineRange Lines(string before, string after, int from, int to) =>
        TextRange.Of(before, new LineRange(from, to)).After(SmallestEdit(before, after)).LinesIn(after);

    private static ChangeSet SmallestEdit(string before, string after)
    {
        var start = before.AsSpan().CommonPrefixLength(after);
        var end = 0;
        while (end < Math.Min(before.Length, after.Length) - start && before[^(end + 1)] == after[^(end + 1)]) end++;
        var edit = new ChangeSetBuilder();
        edit.Add(start, null);
        edit.Add(before.Length - start - end, after[start..^end]);
        edit.Add(end, null);
        return edit.ToChangeSet();
    }

    [Theory]
    [InlineData("zero\none\ntwo\nthree\nfour", 3, 4)] // a line before
    [InlineData("one\ntwo\nthree\nfour\nfive", 2, 3)] // a line after
    [InlineData("one\nnew\ntwo\nthree\nfour", 3, 4)] // right before
    [InlineData("one\ntwo\nthree\nnew\nfour", 2, 3)] // right after
    [InlineData("one\ntwo\nnew\nthree\nfour", 2, 4)] // inside
    [InlineData("one\ntwo;\nthree;\nfour", 2, 3)] // within its lines
    [InlineData("two\nthree\nfour", 1, 2)] // a line before is gone
    [InlineData("one\nthree\nfour", 2, 2)] // one of its lines is gone
    [InlineData("one\nfour", 2, 2)] // all of it is gone: the place is left
    public void Lines_two_to_three_go_where_their_text_goes(string after, int from, int to) =>
        Assert.Equal(new LineRange(from, to), Lines(Text, after, 2, 3));

    [Fact]
    public void Both_edges_go_where_CodeMirror_moves_them()
    {
        for (var seed = 0; seed < 2_000; seed++)
        {
            var random = new RandomChanges(seed);
            var text = random.Text(30);
            var change = random.Of(text);
            var range = RangeIn(random, text);
            if (range.Start == range.End) continue;

            var moved = range.After(change);

            var end = codeMirror.Ask<int>("mapPos", new { a = change, position = range.End, assoc = -1 });
            var start = Math.Min(codeMirror.Ask<int>("mapPos", new { a = change, position = range.Start, assoc = 1 }), end);
            Assert.Equal(new TextRange(start, end), moved);
        }
    }

    [Fact]
    public void What_no_edit_touches_stays_inside_or_outside() => Prop.ForAll(Seeds, seed =>
    {
        var random = new RandomChanges(seed);
        var text = random.Text(30);
        var change = random.Of(text);
        var range = RangeIn(random, text);
        var moved = range.After(change);
        var after = change.Apply(text);
        var (at, to) = (0, 0);
        var right = moved.Start <= moved.End && moved.End <= after.Length;
        foreach (var section in change.Sections)
        {
            for (var i = 0; section.IsKept && i < section.Length && range.Start < range.End; i++)
                right &= (at + i >= range.Start && at + i < range.End) == (to + i >= moved.Start && to + i < moved.End);
            at += section.Length;
            to += section.NewLength;
        }
        return right;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(3_000).WithQuietOnSuccess(true));

    [Fact]
    public void Following_many_edits_one_by_one_keeps_whole_lines_that_nobody_touches() => Prop.ForAll(Seeds, seed =>
    {
        var random = new RandomChanges(seed);
        const string Marked = "\nMARKED LINE\nMARKED TOO\n";
        var (before, after) = (random.Text(12), random.Text(12));
        var text = before + Marked + after;
        var range = TextRange.Of(text, LinesOfMarked(text));
        for (var edits = random.Next(8); edits > 0; edits--)
        {
            var change = Around(random, ref before, ref after, Marked);
            range = range.After(change);
            text = change.Apply(text);
        }
        return text == before + Marked + after && range.LinesIn(text) == LinesOfMarked(text);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000).WithQuietOnSuccess(true));

    [Fact]
    public void Going_back_from_lines_that_were_not_touched_leads_to_where_they_were() => Prop.ForAll(Seeds, seed =>
    {
        var random = new RandomChanges(seed);
        const string Marked = "\nMARKED LINE\nMARKED TOO\n";
        var (before, after) = (random.Text(12), random.Text(12));
        var text = before + Marked + after;
        var change = Around(random, ref before, ref after, Marked);
        var then = TextRange.Of(text, LinesOfMarked(text));
        var now = TextRange.Of(before + Marked + after, LinesOfMarked(before + Marked + after));
        return now.Before(change).LinesIn(text) == then.LinesIn(text);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000).WithQuietOnSuccess(true));

    [Fact]
    public void Lines_are_followed_through_a_text_that_is_replaced_as_a_whole()
    {
        const string Start = "one\ntwo\nthree\n";
        var whole = ChangeSet.Replace(Start, "zero\none\ntwo\nthree\n");

        Assert.Equal([new TrackPoint(0, 2, 3), new TrackPoint(1, 3, 4)], LineTrack.Follow(Start, [whole], 0, new LineRange(2, 3)));
    }

    [Fact]
    public void Lines_that_are_gone_have_no_neighbour_in_their_place()
    {
        const string Start = "one\nmore\nlast\n";
        var (without, more) = (ChangeSet.Replace(Start, "one\nlast\n"), ChangeSet.Replace("one\nlast\n", "zero\none\nlast\n"));

        var track = LineTrack.Follow(Start, [without, more], 0, new LineRange(2, 2));

        var anchor = new Anchor(0, Track: track);
        Assert.Equal((new LineRange(2, 2), null, null), (anchor.LinesAt(0), anchor.LinesAt(1), anchor.LinesAt(2)));
        Assert.Equal(new LineRange(1, 1), new Anchor(0, Track: LineTrack.Follow("\ntwo", [ChangeSet.Replace("\ntwo", "\nTwo")], 0, new LineRange(1, 1))).LinesAt(1)); // a blank line stays one
    }

    /// <summary>A change before or after the marked lines, never in them.</summary>
    private static ChangeSet Around(RandomChanges random, ref string before, ref string after, string marked)
    {
        var inFront = random.Next(2) == 0;
        var edit = random.Of(inFront ? before : after);
        var whole = new ChangeSetBuilder();
        if (!inFront) whole.Add(before.Length + marked.Length, null);
        foreach (var section in edit.Sections) whole.Add(section.Length, section.Insert);
        if (inFront) whole.Add(marked.Length + after.Length, null);
        if (inFront) before = edit.Apply(before);
        else after = edit.Apply(after);
        return whole.ToChangeSet();
    }

    private static LineRange LinesOfMarked(string text)
    {
        var line = text.AsSpan(0, text.IndexOf("\nMARKED LINE\nMARKED TOO\n", StringComparison.Ordinal) + 1).Count('\n') + 1;
        return new LineRange(line, line + 1);
    }

    private static TextRange RangeIn(RandomChanges random, string text)
    {
        var lines = LineRange.CountIn(text);
        var from = 1 + random.Next(lines);
        return TextRange.Of(text, new LineRange(from, from + random.Next(lines - from + 1)));
    }

    private static Arbitrary<int> Seeds => ArbMap.Default.ArbFor<int>();
}
