using System.Runtime.CompilerServices;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Text;
using InterviewPrep.Storage;

namespace InterviewPrep.Web.Features.Rooms.Running;

/// <summary>A room's state at a version of its stream: where reading the stream may begin.</summary>
public sealed record RoomSnapshot(string Id, long Version, RoomState State);

/// <summary>A room as its stream tells it.</summary>
internal sealed record StoredRoom(RoomState State, long Version);

/// <summary>Reads rooms from their streams.</summary>
internal sealed class RoomStore(IDocumentStore store)
{
    /// <summary>Events read at first when older updates are wanted; then twice as many, and so on.</summary>
    private const int HistoryStep = 1_200;

    public async Task<StoredRoom?> LoadAsync(RoomId id)
    {
        await using var session = store.QuerySession();
        var snapshot = await session.LoadAsync<RoomSnapshot>(id.Value);
        var state = snapshot?.State;
        var version = snapshot?.Version ?? 0;
        foreach (var stored in await session.FetchStreamAsync(id.Stream, version))
        {
            state = Apply(state, stored.Data);
            version = stored.Version;
        }
        return state is null ? null : new StoredRoom(state, version);
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

    /// <summary>The same document with the updates since <paramref name="version"/> at hand.</summary>
    public async Task<TextDocument> WithUpdatesSinceAsync(RoomId id, long streamVersion, Round round, int version)
    {
        await using var session = store.QuerySession();
        for (var step = (long)HistoryStep; ; step *= 2)
        {
            var from = Math.Max(0, streamVersion - step);
            var edits = (await session.FetchStreamAsync(id.Stream, from, streamVersion)).Select(e => e.Data).OfType<TextEdited>()
                .Where(e => e.Round == round.Number).ToList();
            if (from > 0 && (edits.Count == 0 || edits[0].Version > version)) continue;
            return round.Document.WithUpdates([.. edits.SelectMany(e => e.Updates)]);
        }
    }

    private static RoomState? Apply(RoomState? state, object data) => data switch
    {
        RoomOpened opened => RoomState.Start(opened),
        RoomEvent happened => state?.Apply(happened),
        _ => state, // written by a newer build: kept, and nothing follows from it here
    };
}
