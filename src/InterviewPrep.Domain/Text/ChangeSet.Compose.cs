namespace InterviewPrep.Domain.Text;

public sealed partial class ChangeSet
{
    /// <summary>These changes, then <paramref name="next"/>, as one change set; as <c>ChangeSet.compose</c> in @codemirror/state 6.</summary>
    /// <exception cref="ArgumentException"><paramref name="next"/> does not start at the text after these changes.</exception>
    public ChangeSet Compose(ChangeSet next)
    {
        if (NewLength != next.Length) throw new ArgumentException($"Lengths differ: {NewLength} and {next.Length}.", nameof(next));
        if (IsEmpty) return next;
        if (next.IsEmpty) return this;
        var first = new SectionCursor(this);
        var second = new SectionCursor(next);
        var composed = new ChangeSetBuilder();
        var open = false; // the last section written goes on
        while (!first.Done || !second.Done)
        {
            if (first.IsDeletion)
            {
                composed.Add(first.OldLeft, "", open);
                first.Next();
            }
            else if (second is { Done: false, OldLeft: 0 })
            {
                composed.Add(0, second.Insert, open);
                second.Next();
            }
            else
            {
                open = ComposePiece(ref first, ref second, composed, open);
            }
        }
        return composed.ToChangeSet();
    }

    /// <summary>Writes the longest piece over which both sections are what they are. Returns whether its section goes on after it.</summary>
    private static bool ComposePiece(ref SectionCursor first, ref SectionCursor second, ChangeSetBuilder composed, bool open)
    {
        var length = Math.Min(first.NewLeft, second.OldLeft);
        var before = composed.Count;
        var replaced = second.Passed > 0 ? "" : second.Insert;
        if (first.IsKept) composed.Add(length, second.IsKept ? null : replaced, open);
        else if (second.IsKept) composed.Add(first.Passed > 0 ? 0 : first.OldLeft, first.NextInsert(length), open);
        else composed.Add(first.Passed > 0 ? 0 : first.OldLeft, replaced, open);

        var goesOn = (first.IsChange && first.NewLeft > length) || (second.IsChange && second.OldLeft > length);
        var stillOpen = goesOn && (open || composed.Count > before);
        first.PassNew(length);
        second.PassOld(length);
        return stillOpen;
    }
}
