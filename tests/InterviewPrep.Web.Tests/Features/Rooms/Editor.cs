using System.Text.Json;
using InterviewPrep.Domain.Text;

namespace InterviewPrep.Web.Tests.Features.Rooms;

/// <summary>One browser's copy of the text, kept as <c>sharedText.ts</c> keeps it: own updates wait until they are acknowledged, others' are moved under them.</summary>
internal sealed class Editor(string client)
{
    private readonly List<ChangeSet> _pending = [];
    private int _underWay;

    public string Text { get; private set; } = "";

    /// <summary>The version up to which it has everything; -1 before it was told the text.</summary>
    public int Version { get; private set; } = -1;

    /// <summary>Own updates that are known to be stored.</summary>
    public int Stored { get; private set; }

    public bool IsSettled => _pending.Count == 0;

    public void Change(ChangeSet changes)
    {
        Text = changes.Apply(Text);
        _pending.Add(changes);
    }

    /// <summary>What is to be sent now; null while an answer is awaited.</summary>
    public object? Next()
    {
        if (_underWay > 0 || _pending.Count == 0) return null;
        _underWay = _pending.Count;
        var updates = _pending.Select((changes, i) => new { client, number = Stored + 1 + i, changes });
        return new { round = 1, version = Version, updates };
    }

    public void Joined(JsonElement document)
    {
        _underWay = 0;
        if (Version < 0) (Text, Version) = (document.GetProperty("text").GetString()!, document.GetProperty("version").GetInt32());
        else Take(document.GetProperty("updates"));
    }

    public void Changed(JsonElement change)
    {
        var known = Version - change.GetProperty("version").GetInt32();
        Assert.True(known >= 0, "A change came before the one that it follows.");
        Take(change.GetProperty("updates"), known);
    }

    public void Acknowledged(JsonElement told)
    {
        if (told.GetProperty("client").GetString() != client) return;
        while (Stored < told.GetProperty("number").GetInt32()) OwnIsStored();
    }

    private void Take(JsonElement updates, int skip = 0)
    {
        foreach (var update in updates.EnumerateArray().Skip(skip))
        {
            if (update.GetProperty("client").GetString() == client) OwnIsStored(update.GetProperty("number").GetInt32());
            else Receive(ChangeSetJson.Parse(update.GetProperty("changes")));
        }
    }

    private void OwnIsStored(int? number = null)
    {
        if (number is not null) Assert.Equal(Stored + 1, number);
        _pending.RemoveAt(0);
        (Stored, Version) = (Stored + 1, Version + 1);
        if (_underWay > 0) _underWay--;
    }

    private void Receive(ChangeSet other)
    {
        for (var i = 0; i < _pending.Count; i++) (_pending[i], other) = (_pending[i].Map(other), other.Map(_pending[i], before: true));
        Text = other.Apply(Text);
        Version++;
    }
}
