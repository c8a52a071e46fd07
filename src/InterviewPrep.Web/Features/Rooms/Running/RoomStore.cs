using System.Runtime.CompilerServices;
using System.Text.Json;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Text;
using InterviewPrep.Storage;

namespace InterviewPrep.Web.Features.Rooms.Running;

/// <summary>A room's state at a version of its stream: where reading the stream may begin.</summary>
/// <param name="Build">Of the rules that made the state. Another build's state may mean something else, and the stream tells it all.</param>
public sealed record RoomSnapshot(string Id, long Version, RoomState State, Guid Build)
{
    public static readonly Guid OwnBuild = typeof(RoomState).Module.ModuleVersionId;
}

/// <summary>A room as its stream tells it.</summary>
internal sealed record StoredRoom(RoomState State, long Version);

/// <summary>Reads rooms from their streams.</summary>
internal sealed class RoomStore(IDocumentStore store)
{
    /// <summary>Events read at once when older updates are wanted.</summary>
    private const int HistoryStep = 200;

    /// <summary>Most that is read back at all, in UTF-16 units, roughly: some hours of typing.</summary>
    private const int MaxHistory = 2 * 1024 * 1024;

    public async Task<StoredRoom?> LoadAsync(RoomId id)
    {
        await using var session = store.QuerySession();
        var snapshot = await SnapshotAsync(session, id);
        var state = snapshot?.State;
        var version = snapshot?.Version ?? 0;
        foreach (var stored in await session.FetchStreamAsync(id.Stream, version))
        {
            state = Apply(state, stored.Data);
            version = stored.Version;
        }
        return state is null ? null : new StoredRoom(state, version);
    }

    /// <summary>Who has claimed the room last.</summary>
    public async Task<OwnerEpoch?> OwnerAsync(RoomId id)
    {
        await using var session = store.QuerySession();
        return (await session.FetchStreamStateAsync(id.Stream))?.Owner;
    }

    public async Task<bool> ExistsAsync(RoomId id)
    {
        await using var session = store.QuerySession();
        return await session.FetchStreamStateAsync(id.Stream) is { Version: > 0 };
    }

    /// <summary>The room's states from its beginning, each with the event that led to it.</summary>
    public async IAsyncEnumerable<(RoomState State, RoomEvent Event)> ReplayAsync(RoomId id, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var session = store.QuerySession();
        RoomState? state = null;
        await foreach (var stored in session.ReadStreamAsync(id.Stream, cancellationToken: cancellationToken))
        {
            state = Apply(state, stored.Data);
            if (state is not null && stored.Data is RoomEvent happened) yield return (state, happened);
        }
    }

    /// <summary>The same document with the updates since <paramref name="version"/> at hand; null when they are too much to be read.</summary>
    public async Task<TextDocument?> WithUpdatesSinceAsync(RoomId id, long streamVersion, Round round, int version)
    {
        await using var session = store.QuerySession();
        var latestFirst = new List<TextUpdate>();
        var size = 0L;
        for (var to = streamVersion; to > 0; to -= HistoryStep)
        {
            var events = await session.FetchStreamAsync(id.Stream, Math.Max(0, to - HistoryStep), to);
            var edits = events.Select(e => e.Data).OfType<TextEdited>().Where(e => e.Round == round.Number).Reverse();
            foreach (var edit in edits)
            {
                if (edit.Version + edit.Updates.Count <= version) break;
                latestFirst.AddRange(edit.Updates.Reverse());
                if ((size += edit.Updates.Sum(u => (long)u.Changes.Size)) > MaxHistory) return null;
                if (edit.Version <= version) return round.Document.WithUpdates([.. Enumerable.Reverse(latestFirst)]);
            }
        }
        return round.Document.WithUpdates([.. Enumerable.Reverse(latestFirst)]);
    }

    private static async Task<RoomSnapshot?> SnapshotAsync(IQuerySession session, RoomId id)
    {
        try
        {
            return await session.LoadAsync<RoomSnapshot>(id.Value) is { } found && found.Build == RoomSnapshot.OwnBuild ? found : null;
        }
        catch (JsonException)
        {
            return null; // another build's
        }
    }

    private static RoomState? Apply(RoomState? state, object data) => data switch
    {
        RoomOpened opened => RoomState.Start(opened),
        RoomEvent happened => state?.Apply(happened),
        _ => state, // written by a newer build: kept, and nothing follows from it here
    };
}
