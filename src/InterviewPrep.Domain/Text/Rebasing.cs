namespace InterviewPrep.Domain.Text;

/// <summary>Updates that were made on an older version, moved to the newest.</summary>
/// <param name="Updates">What is new, in order.</param>
/// <param name="Recognised">How many at the start were stored already.</param>
public sealed record Rebased(IReadOnlyList<TextUpdate> Updates, int Recognised);

public static class Rebasing
{
    /// <summary>
    /// Moves consecutive updates of one client over those stored since their base. As <c>rebaseUpdates</c> of @codemirror/collab, but update by
    /// update: mapping over several composed into one may order insertions at one place differently than a browser that got them one by one.
    /// </summary>
    public static Rebased Rebase(IReadOnlyList<TextUpdate> updates, IReadOnlyList<TextUpdate> since)
    {
        var recognised = 0;
        var pending = updates.Select(u => u.Changes).ToArray();
        foreach (var stored in since)
        {
            if (recognised < updates.Count && IsSame(stored, updates[recognised])) recognised++;
            else MoveOver(stored.Changes, pending.AsSpan(recognised));
        }
        return new Rebased([.. updates.Select((u, i) => u with { Changes = pending[i] }).Skip(recognised)], recognised);
    }

    private static bool IsSame(TextUpdate stored, TextUpdate update) => stored.Client == update.Client && stored.Number == update.Number;

    private static void MoveOver(ChangeSet other, Span<ChangeSet> pending)
    {
        foreach (ref var changes in pending)
        {
            var moved = changes.Map(other);
            other = other.Map(changes, before: true);
            changes = moved;
        }
    }
}
