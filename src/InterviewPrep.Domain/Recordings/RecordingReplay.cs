using System.Security.Cryptography;
using System.Text;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Text;

namespace InterviewPrep.Domain.Recordings;

/// <summary>The texts of a recording, followed edit by edit.</summary>
public sealed class RecordingReplay
{
    private readonly SortedDictionary<int, (string Text, int Version)> _texts = [];

    /// <summary>Hashes that a browser told and that were compared.</summary>
    public int Compared { get; private set; }

    public IReadOnlyDictionary<int, (string Text, int Version)> Texts => _texts;

    public IReadOnlyList<FinalText> Final => [.. _texts.Select(t => new FinalText(t.Key, t.Value.Version, t.Value.Text.Length, HashOf(t.Value.Text)))];

    /// <summary>Takes the next event.</summary>
    /// <returns>What is wrong with it; null: nothing.</returns>
    public string? Apply(RoomEvent happened) => happened switch
    {
        RoundStarted e => Begin(e),
        TextEdited e => Edit(e),
        TextHashReported { Equal: true } e => Compare(e),
        _ => null, // what a browser told that had fallen behind says nothing of the recording
    };

    /// <returns>What differs from what the file says about its end; null: nothing.</returns>
    public string? CompareEnd(IReadOnlyList<FinalText> expected)
    {
        var final = Final;
        if (final.Count != expected.Count) return $"There are {final.Count} texts at the end, the file tells {expected.Count}.";
        var wrong = final.Zip(expected).FirstOrDefault(pair => pair.First != pair.Second);
        return wrong.First is null ? null : $"The text of round {wrong.First.Round} ends at version {wrong.First.Version} with hash {wrong.First.Sha256}, the file tells version {wrong.Second.Version} and {wrong.Second.Sha256}.";
    }

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private string? Begin(RoundStarted e)
    {
        if (_texts.ContainsKey(e.Round)) return $"Round {e.Round} begins twice.";
        _texts.Add(e.Round, (e.Candidate is null ? e.Starter : "", 0));
        return null;
    }

    private string? Edit(TextEdited e)
    {
        if (!_texts.TryGetValue(e.Round, out var now)) return $"Round {e.Round} is edited before it begins.";
        if (now.Version != e.Version) return $"An edit of round {e.Round} starts at version {e.Version}, but the text is at {now.Version}.";
        foreach (var update in e.Updates)
        {
            if (update.Changes.Length != now.Text.Length) return $"A change of round {e.Round} expects {update.Changes.Length} characters, but the text has {now.Text.Length}.";
            if (update.Changes.NewLength > TextDocument.MaxLength) return $"The text of round {e.Round} becomes longer than any that a room takes.";
            now = (update.Changes.Apply(now.Text), now.Version + 1);
        }
        _texts[e.Round] = now;
        return null;
    }

    private string? Compare(TextHashReported e)
    {
        if (!_texts.TryGetValue(e.Round, out var now) || now.Version != e.Version) return $"The hash of round {e.Round} is told for version {e.Version}, which the text is not at.";
        Compared++;
        return HashOf(now.Text) == e.Sha256 ? null : $"The text of round {e.Round} at version {e.Version} has another hash than the browser told.";
    }
}
