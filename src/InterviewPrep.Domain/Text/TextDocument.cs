using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace InterviewPrep.Domain.Text;

/// <summary>A text and its latest updates. Immutable. Its JSON is text and version; the updates are in the stream.</summary>
[JsonConverter(typeof(TextDocumentJson))]
public sealed class TextDocument
{
    /// <summary>Largest text, in UTF-16 units. Editors stop at half of it, so that two who write at once do not meet it.</summary>
    public const int MaxLength = 128 * 1024;

    /// <summary>How many versions an update may be behind.</summary>
    public const int MaxBehind = 1_000;

    /// <summary>What the updates at hand may take before only the newest of them are kept, in UTF-16 units, roughly.</summary>
    private const int MaxSize = 1024 * 1024;

    private readonly ImmutableStack<TextUpdate> _latest;
    private readonly int _held;
    private readonly int _size;

    private TextDocument(string text, int version, ImmutableStack<TextUpdate> latest, int held, int size) =>
        (Text, Version, _latest, _held, _size) = (text, version, latest, held, size);

    public string Text { get; }

    /// <summary>The number of updates so far.</summary>
    public int Version { get; }

    /// <summary>The oldest version of which the updates since are at hand.</summary>
    public int OldestHeld => Version - _held;

    public static TextDocument Start(string text) => At(text, 0);
    public static TextDocument At(string text, int version) => new(text, version, [], 0, 0);

    public TextDocument Apply(TextUpdate update)
    {
        var kept = _held < 2 * MaxBehind && _size < MaxSize ? this : WithNewest();
        return new TextDocument(update.Changes.Apply(Text), Version + 1, kept._latest.Push(update), kept._held + 1, kept._size + update.Changes.Size);
    }

    /// <summary>Keeps text and version, and lets go of the updates.</summary>
    public TextDocument WithoutUpdates() => At(Text, Version);

    /// <summary>Takes back updates that lead to this version, oldest first.</summary>
    public TextDocument WithUpdates(IReadOnlyCollection<TextUpdate> updates) =>
        new(Text, Version, ImmutableStack.CreateRange(updates), updates.Count, updates.Sum(u => u.Changes.Size));

    /// <summary>The updates after a version, oldest first.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The version is no longer held, or not reached yet.</exception>
    public IReadOnlyList<TextUpdate> Since(int version)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(version, OldestHeld);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(version, Version);
        var updates = new TextUpdate[Version - version];
        var at = updates.Length;
        foreach (var update in _latest)
        {
            if (at == 0) break;
            updates[--at] = update;
        }
        return updates;
    }

    /// <summary>Lets go of the older half, in number and in size.</summary>
    private TextDocument WithNewest()
    {
        var (count, size) = (0, 0);
        foreach (var update in _latest)
        {
            if (count == MaxBehind || size + update.Changes.Size > MaxSize / 2) break;
            (count, size) = (count + 1, size + update.Changes.Size);
        }
        return WithUpdates(Since(Version - count));
    }
}
