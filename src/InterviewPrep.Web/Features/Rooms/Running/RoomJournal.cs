using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Text;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Rooms.Contract;

namespace InterviewPrep.Web.Features.Rooms.Running;

internal enum Storing
{
    Done,

    /// <summary>The database does not take these events; nothing has changed.</summary>
    Refused,

    /// <summary>The stream had moved on: the state is another one now.</summary>
    ReadAnew,
}

/// <summary>A room's state together with its stream: what is in here is stored.</summary>
internal sealed class RoomJournal(RoomId id, OwnerEpoch owner, StoredRoom stored, RoomStore store, AppendQueue appends, IReadOnlyList<IRoomProjection> projections)
{
    private const int EventsPerSnapshot = 300;

    private long _version = stored.Version;
    private long _snapshotAt = stored.Version;

    public RoomId Id => id;
    public long Epoch => owner.Epoch;
    public RoomState State { get; private set; } = stored.State;

    /// <exception cref="RoomLostException">Another node has claimed the room, or the database does not answer.</exception>
    public async Task<Storing> StoreAsync(RoomState after, IReadOnlyList<RoomEvent> events)
    {
        if (events.Count == 0) return Storing.Done;
        var append = new StreamAppend(id.Stream, _version, events, Guid.NewGuid(), owner, Also(after, events));
        var result = await AppendAsync(append);
        switch (result.Outcome)
        {
            case AppendOutcome.Appended or AppendOutcome.AlreadyAppended:
                if (IsSnapshotDue(events.Count)) _snapshotAt = result.Version;
                (State, _version) = (after, result.Version);
                return Storing.Done;
            case AppendOutcome.Refused:
                return Storing.Refused;
            case AppendOutcome.WrongVersion:
                await ReadAsync();
                return Storing.ReadAnew;
            default:
                throw new RoomLostException();
        }
    }

    /// <summary>Reads older updates back when this command needs them.</summary>
    public async Task HoldUpdatesForAsync(RoomCommand command)
    {
        if (command is not RoomCommand.EditText edit || State.Find(edit.Round) is not { } round) return;
        var document = round.Document;
        if (edit.Version < 0 || edit.Version >= document.OldestHeld || document.Version - edit.Version > TextDocument.MaxBehind) return;
        if (await store.WithUpdatesSinceAsync(id, _version, round, edit.Version) is not { } held) return;
        State = State with { Rounds = State.Rounds.SetItem(round.Number - 1, round with { Document = held }) };
    }

    /// <summary>A document for a browser: the updates since the version that it knows, or whole when it knows none or that is too much.</summary>
    public async Task<DocumentView> ViewOfAsync(Round round, KnownDocument? known)
    {
        var document = round.Document;
        if (known is null || known.Version < 0 || known.Version > document.Version) return new DocumentView(round.Number, document.Version, document.Text, []);
        if (known.Version < document.OldestHeld && await store.WithUpdatesSinceAsync(id, _version, round, known.Version) is { } held) document = held;
        if (known.Version < document.OldestHeld) return new DocumentView(round.Number, document.Version, document.Text, []);
        return new DocumentView(round.Number, document.Version, null, [.. document.Since(known.Version).Select(RoomViews.Of)]);
    }

    /// <exception cref="RoomLostException">Another node has claimed the room.</exception>
    public async Task CheckOwnerAsync()
    {
        if (await store.OwnerAsync(id) != owner) throw new RoomLostException();
    }

    public void LetGoOfUpdates() => State = State.Slim();

    private async Task<AppendResult> AppendAsync(StreamAppend append)
    {
        try
        {
            return await appends.AppendAsync(append);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            throw new RoomLostException(); // storage has tried for seconds: let go, and begin afresh when somebody comes
        }
    }

    private async Task ReadAsync()
    {
        var read = await store.LoadAsync(id) ?? throw new RoomLostException();
        (State, _version, _snapshotAt) = (read.State, read.Version, read.Version);
    }

    private bool IsSnapshotDue(int added) => _version + added - _snapshotAt >= EventsPerSnapshot;

    private Action<IDocumentSession>? Also(RoomState after, IReadOnlyList<RoomEvent> events)
    {
        var snapshot = IsSnapshotDue(events.Count) ? new RoomSnapshot(id.Value, _version + events.Count, after, RoomSnapshot.OwnBuild) : null;
        var isMoreThanText = events.Any(e => !e.IsContent);
        if (snapshot is null && !isMoreThanText) return null;
        return session =>
        {
            if (snapshot is not null) session.Store(snapshot);
            if (!isMoreThanText) return;
            foreach (var projection in projections) projection.Project(session, id, after, events);
        };
    }
}
