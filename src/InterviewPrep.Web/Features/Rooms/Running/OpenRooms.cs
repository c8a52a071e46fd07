using System.Collections.Concurrent;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Rooms.Contract;
using InterviewPrep.Web.Infrastructure.Requests;

namespace InterviewPrep.Web.Features.Rooms.Running;

/// <summary>The rooms that are open on this node. Asking for one opens it, which takes it from any other node.</summary>
internal sealed class OpenRooms(
    IDocumentStore documents,
    RoomStore store,
    AppendQueue appends,
    RunJudge judge,
    IEnumerable<IRoomProjection> projections,
    TimeProvider time,
    ILogger<OpenRooms> log)
{
    /// <summary>Times to find a room anew that was let go of between finding and asking.</summary>
    private const int Attempts = 5;

    private readonly ConcurrentDictionary<RoomId, Lazy<Task<RoomMailbox?>>> _open = [];
    private readonly IRoomProjection[] _projections = [.. projections];
    private volatile bool _stopping;

    /// <summary>Names this process among those that share a database.</summary>
    public string NodeId { get; } = $"{Environment.MachineName}-{Guid.NewGuid():N}";

    public int Count => _open.Count;

    public bool IsOpen(RoomId id) => _open.ContainsKey(id);

    /// <summary>Makes a room out of its first events, with what <paramref name="also"/> queues in the same transaction.</summary>
    /// <exception cref="ConcurrencyException">What was queued counted on a revision that is not the current one any more: there is no room.</exception>
    public async Task CreateAsync(RoomId id, IReadOnlyList<RoomEvent> events, Action<IDocumentSession>? also = null)
    {
        var state = events.Skip(1).Aggregate(RoomState.Start((RoomOpened)events[0]), (s, e) => s.Apply(e));
        var result = await appends.AppendAsync(new StreamAppend(id.Stream, 0, events, Guid.NewGuid(), Also: session =>
        {
            foreach (var projection in _projections) projection.Project(session, id, state, events);
            also?.Invoke(session);
        }));
        if (!result.IsStored) throw result.Error as ConcurrencyException ?? (Exception)new InvalidOperationException($"Room {id} could not be stored: {result.Outcome}.", result.Error);
    }

    /// <summary>Has a command decided upon and stored.</summary>
    /// <exception cref="Problem">It was refused.</exception>
    public async Task<Answer> AskAsync(RoomId id, RoomCommand command)
    {
        var answer = await PostAsync<Answer>(id, reply => new Ask(command, Reply: reply));
        return answer.Refusal is { } refusal ? throw RoomProblems.Of(refusal) : answer;
    }

    /// <summary>Reads from the stored state.</summary>
    public async Task<T> ReadAsync<T>(RoomId id, Func<RoomState, T> read)
    {
        T result = default!;
        await PostAsync<bool>(id, done => new Look(state => result = read(state), done));
        return result;
    }

    /// <summary>Waits until a run is judged; null when it takes longer than <paramref name="patience"/>, or there is none.</summary>
    public async Task<Run?> AwaitRunAsync(RoomId id, int round, string run, TimeSpan patience)
    {
        try
        {
            return await PostAsync<Run>(id, done => new AwaitRun(round, run, done)).WaitAsync(patience, time);
        }
        catch (Exception none) when (none is TimeoutException or TaskCanceledException)
        {
            return null;
        }
    }

    public async Task EnterAsync(RoomConnection connection, JoinRoom join)
    {
        var refusal = await PostAsync<Refusal?>(connection.Room, reply => new Enter(connection, join, reply));
        if (refusal is not null) throw RoomProblems.Of(refusal);
    }

    /// <summary>Posts without waiting for an answer.</summary>
    public async Task<bool> PostAsync(RoomId id, Letter letter) => await FindAsync(id) is { } room && room.Post(letter);

    /// <summary>Posts to the room if it is open here.</summary>
    public async Task PostIfOpenAsync(RoomId id, Letter letter) => (await OpenHereAsync(id))?.Post(letter);

    /// <summary>Posts to the room if it is open here, however full its box is: for letters that must not be missed.</summary>
    public async Task DeliverAsync(RoomId id, Letter letter)
    {
        if (await OpenHereAsync(id) is { } room) await room.PostAsync(letter);
    }

    /// <summary>Tells the others in the room at once, past its mailbox: for what is only true at the moment and not kept.</summary>
    public async Task RelayAsync(RoomConnection from, Func<IRoomClient, Task> message, bool toObservers)
    {
        (await OpenHereAsync(from.Room))?.Relay(from, message, toObservers);
    }

    /// <summary>
    /// Closes the room wherever it is open and deletes all that is kept of it, together with what <paramref name="session"/> holds. Whoever
    /// has it on another node loses it first, so that nothing is appended any more.
    /// </summary>
    public async Task ForgetAsync(RoomId id, RoomRefusal reason, IDocumentSession session, CancellationToken cancellationToken)
    {
        await CloseAsync(id, reason, cancellationToken);
        QueueDeletion(id, session);
        await session.SaveChangesAsync(cancellationToken: cancellationToken);
    }

    /// <summary>Closes the room wherever it is open: whoever opens it next reads its events anew.</summary>
    public async Task CloseAsync(RoomId id, RoomRefusal reason, CancellationToken cancellationToken)
    {
        if (await OpenHereAsync(id) is { } room && room.Post(new Forget(reason))) await room.Reading;
        if (await store.ExistsAsync(id)) await documents.ClaimStreamAsync(id.Stream, NodeId, cancellationToken);
    }

    /// <summary>Queues the deletion of all that is kept of a room; <see cref="CloseAsync"/> comes first.</summary>
    public static void QueueDeletion(RoomId id, IDocumentSession session)
    {
        session.DeleteStream(id.Stream);
        session.Delete<RoomSnapshot>(id.Value);
        session.Delete<OpenRoom>(id.Value);
    }

    public async Task PostToAllAsync(Letter letter)
    {
        foreach (var id in _open.Keys) await PostIfOpenAsync(id, letter);
    }

    /// <summary>Stores what waits in all rooms; no room opens any more.</summary>
    public async Task StopAsync()
    {
        _stopping = true;
        await Task.WhenAll(_open.Values.Where(o => o.Value.IsCompletedSuccessfully).Select(async o => await ((await o.Value)?.CloseAsync() ?? Task.CompletedTask)));
    }

    private async Task<T> PostAsync<T>(RoomId id, Func<TaskCompletionSource<T>, Letter> letter)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var room = await FindAsync(id) ?? throw RoomProblems.Of(Refusal.NotAMember);
            var reply = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
            try
            {
                if (room.Post(letter(reply))) return await reply.Task;
                if (!room.IsClosed) break; // full
            }
            catch (RoomLostException)
            {
                // Not read any more: ask the room as it is opened next.
            }
        }
        throw RoomProblems.Of(RoomMailbox.TryAgain);
    }

    /// <summary>Null when there is no such room.</summary>
    private async Task<RoomMailbox?> FindAsync(RoomId id)
    {
        for (; ; )
        {
            if (_stopping) throw RoomProblems.Of(RoomMailbox.TryAgain);
            var open = _open.GetOrAdd(id, _ => new Lazy<Task<RoomMailbox?>>(() => Task.Run(() => OpenAsync(id))));
            var room = await OpenedAsync(id, open);
            if (room is { IsClosed: false }) return room;
            if (room is not null) await room.Reading; // what waits in it is stored first
            _open.TryRemove(new(id, open));
            if (room is null) return null;
        }
    }

    private async Task<RoomMailbox?> OpenHereAsync(RoomId id)
    {
        try
        {
            return _open.TryGetValue(id, out var open) ? await open.Value : null;
        }
        catch
        {
            return null; // it could not be opened, which whoever asked for it is told
        }
    }

    private async Task<RoomMailbox?> OpenedAsync(RoomId id, Lazy<Task<RoomMailbox?>> open)
    {
        try
        {
            return await open.Value;
        }
        catch
        {
            _open.TryRemove(new(id, open));
            throw RoomProblems.Of(RoomMailbox.TryAgain);
        }
    }

    private async Task<RoomMailbox?> OpenAsync(RoomId id)
    {
        try
        {
            return await ClaimAndReadAsync(id);
        }
        catch (Exception fault)
        {
            log.LogError(fault, "Room {Room} could not be opened", id);
            throw;
        }
    }

    private async Task<RoomMailbox?> ClaimAndReadAsync(RoomId id)
    {
        if (!await store.ExistsAsync(id)) return null; // nobody claims what is not there
        var owner = await documents.ClaimStreamAsync(id.Stream, NodeId);
        if (await store.LoadAsync(id) is not { } stored) return null; // after the claim nobody else appends
        if (stored.State is { Open: false, IsRecorded: false }) return null; // about to be forgotten
        var room = new RoomMailbox(new RoomJournal(id, owner, stored, store, appends, _projections), judge, time, log);
        _ = room.Reading.ContinueWith(_ => Forget(id, room), TaskScheduler.Default);
        return room;
    }

    private void Forget(RoomId id, RoomMailbox room)
    {
        if (_open.TryGetValue(id, out var open) && open is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true, Result: { } found } } && found == room)
            _open.TryRemove(new(id, open));
    }
}
