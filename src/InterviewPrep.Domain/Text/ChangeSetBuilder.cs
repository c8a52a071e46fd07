using System.Text;

namespace InterviewPrep.Domain.Text;

/// <summary>Collects sections and joins neighbours that say the same, as CodeMirror does: the joins decide how later edits are moved.</summary>
internal sealed class ChangeSetBuilder
{
    private readonly List<Section> _sections = [];
    private StringBuilder? _lastInsert;

    public int Count => _sections.Count;

    /// <param name="join">Makes one change of this section and the last one.</param>
    public void Add(int length, ReadOnlySpan<char> insert, bool join) => Add(length, insert.ToString(), join);

    public void Add(int length, string? insert, bool join = false)
    {
        if (length == 0 && string.IsNullOrEmpty(insert)) return;
        if (_sections.Count > 0 && (join || Joins(_sections[^1], length, insert))) Extend(length, insert);
        else Start(length, insert);
    }

    public ChangeSet ToChangeSet()
    {
        Finish();
        return new ChangeSet([.. _sections]);
    }

    private bool Joins(Section last, int length, string? insert)
    {
        var lastDeletes = last.Insert is { Length: 0 } && _lastInsert is null;
        return insert switch
        {
            null => last.IsKept,
            "" => lastDeletes,
            _ => length == 0 && last.Length == 0,
        };
    }

    private void Start(int length, string? insert)
    {
        Finish();
        _sections.Add(new Section(length, insert));
    }

    private void Extend(int length, string? insert)
    {
        var last = _sections[^1];
        _sections[^1] = last with { Length = last.Length + length };
        if (!string.IsNullOrEmpty(insert)) (_lastInsert ??= new StringBuilder(last.Insert)).Append(insert);
    }

    private void Finish()
    {
        if (_lastInsert is null) return;
        _sections[^1] = _sections[^1] with { Insert = _lastInsert.ToString() };
        _lastInsert = null;
    }
}
