namespace InterviewPrep.Domain.Text;

/// <summary>Walks along the sections of a change set in pieces.</summary>
internal ref struct SectionCursor
{
    private readonly ReadOnlySpan<Section> _sections;
    private string? _insert;

    public SectionCursor(ChangeSet changes)
    {
        _sections = changes.Sections;
        Index = -1;
        Next();
    }

    /// <summary>The section at hand.</summary>
    public int Index { get; private set; }

    public readonly bool Done => Index >= _sections.Length;

    /// <summary>What is left of the section's old text.</summary>
    public int OldLeft { get; private set; }

    /// <summary>What is left of the section's new text.</summary>
    public int NewLeft { get; private set; }

    /// <summary>How much of the section has been passed.</summary>
    public int Passed { get; private set; }

    public readonly bool IsKept => !Done && _insert is null;
    public readonly bool IsChange => _insert is not null;
    public readonly bool IsDeletion => _insert is { Length: 0 };

    /// <summary>The whole insertion of the section at hand, wherever in it the cursor stands.</summary>
    public readonly string Insert => _insert ?? "";

    public readonly ReadOnlySpan<char> NextInsert(int length) => Insert.AsSpan(Passed, length);

    public void Next()
    {
        Index++;
        Passed = 0;
        var section = Done ? default : _sections[Index];
        (_insert, OldLeft, NewLeft) = (section.Insert, section.Length, section.NewLength);
    }

    /// <summary>Passes a piece of the old text.</summary>
    public void PassOld(int length)
    {
        if (length == OldLeft) Next();
        else Pass(length, ofOld: true);
    }

    /// <summary>Passes a piece of the new text.</summary>
    public void PassNew(int length)
    {
        if (length == NewLeft) Next();
        else Pass(length, ofOld: false);
    }

    private void Pass(int length, bool ofOld)
    {
        Passed += length;
        if (ofOld || _insert is null) OldLeft -= length;
        if (!ofOld || _insert is null) NewLeft -= length;
    }
}
