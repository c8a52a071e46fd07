namespace InterviewPrep.Domain.Text;

public sealed partial class ChangeSet
{
    /// <summary>
    /// Moves these changes over <paramref name="other"/>, which starts at the same text: the result applies to the text after it. Of insertions
    /// at the same place the other's stays first, unless <paramref name="before"/>. With <c>A</c> and <c>B</c> from one text,
    /// <c>A.Compose(B.Map(A))</c> and <c>B.Compose(A.Map(B, before: true))</c> lead to the same text. The rules, ties included, are those of
    /// <c>ChangeSet.map</c> in @codemirror/state 6.
    /// </summary>
    /// <exception cref="ArgumentException">The two start at texts of different lengths.</exception>
    public ChangeSet Map(ChangeSet other, bool before = false)
    {
        if (Length != other.Length) throw new ArgumentException($"Lengths differ: {Length} and {other.Length}.", nameof(other));
        if (other.IsEmpty) return this;
        var own = new SectionCursor(this);
        var theirs = new SectionCursor(other);
        var mapped = new ChangeSetBuilder();
        var written = -1; // the own section whose insertion is written already: its deletion may come in pieces
        while (!own.Done || !theirs.Done)
        {
            if (own.IsKept && theirs.IsKept) KeepCommon(ref own, ref theirs, mapped);
            else if (theirs.IsChange && TheirsComesFirst(own, theirs, written, before)) SkipTheirs(ref own, ref theirs, mapped, ref written);
            else WriteOwn(ref own, ref theirs, mapped, ref written);
        }
        return mapped.ToChangeSet();
    }

    private static void KeepCommon(ref SectionCursor own, ref SectionCursor theirs, ChangeSetBuilder mapped)
    {
        var length = Math.Min(own.OldLeft, theirs.OldLeft);
        mapped.Add(length, null);
        own.PassOld(length);
        theirs.PassOld(length);
    }

    /// <summary>Changes are ordered by start, then by length, then by <paramref name="before"/>.</summary>
    private static bool TheirsComesFirst(SectionCursor own, SectionCursor theirs, int written, bool before) =>
        !own.IsChange
        || written == own.Index
        || (own.Passed == 0 && (theirs.OldLeft < own.OldLeft || (theirs.OldLeft == own.OldLeft && !before)));

    /// <summary>Their insertion is kept; own changes inside what they deleted shrink to their insertions.</summary>
    private static void SkipTheirs(ref SectionCursor own, ref SectionCursor theirs, ChangeSetBuilder mapped, ref int written)
    {
        mapped.Add(theirs.Insert.Length, null);
        for (var left = theirs.OldLeft; left > 0;)
        {
            var piece = Math.Min(own.OldLeft, left);
            if (own.IsChange && written < own.Index && own.OldLeft <= piece)
            {
                mapped.Add(0, own.Insert);
                written = own.Index;
            }
            own.PassOld(piece);
            left -= piece;
        }
        theirs.Next();
    }

    /// <summary>Writes the own change up to their next change that is more than a deletion inside it; what they deleted too is not deleted twice.</summary>
    private static void WriteOwn(ref SectionCursor own, ref SectionCursor theirs, ChangeSetBuilder mapped, ref int written)
    {
        var (deleted, left) = (0, own.OldLeft);
        while (left > 0)
        {
            if (theirs.IsKept)
            {
                var piece = Math.Min(left, theirs.OldLeft);
                deleted += piece;
                left -= piece;
                theirs.PassOld(piece);
            }
            else if (theirs.IsDeletion && theirs.OldLeft < left)
            {
                left -= theirs.OldLeft;
                theirs.Next();
            }
            else
            {
                break;
            }
        }
        mapped.Add(deleted, written < own.Index ? own.Insert : "");
        written = own.Index;
        own.PassOld(own.OldLeft - left);
    }
}
