using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Web.Features.Rooms.Contract;

namespace InterviewPrep.Web.Features.Rooms.Running;

/// <summary>
/// An open room on this node. One letter at a time: decide in memory, store, then tell. What waits meanwhile is stored together. Whatever
/// goes wrong, the state is read anew from the stream and the browsers are asked to catch up: it is never guessed.
/// </summary>
internal sealed class RoomMailbox
{
    private const int MaxTogether = 100;

    /// <summary>Time without a letter after which a room lets go of memory, or of itself when nobody is there.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(1);

    /// <summary>After which the clock is looked at again: it may have been set, and timers take no more than 49 days.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    private readonly Letters _letters = new();
    private readonly Crowd _crowd = new();
    private readonly RoomJournal _journal;
    private readonly RoomTeller _teller;
    private readonly RoomRuns _runs;
    private readonly ILogger _log;
    private readonly TimeProvider _time;
    private readonly ITimer _clock;
    private DateTimeOffset _lastLetter;

    public RoomMailbox(RoomJournal journal, RunJudge judge, TimeProvider time, ILogger log)
    {
        _journal = journal;
        _time = time;
        _log = log;
        _runs = new RoomRuns(judge, _letters);
        _teller = new RoomTeller(journal.Id, _crowd, time);
        _clock = time.CreateTimer(_ => Post(new Ask(new RoomCommand.Tick())), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _lastLetter = time.GetUtcNow();
        Reading = Task.Run(ReadAsync);
    }

    /// <summary>Ends when the room has been let go of.</summary>
    public Task Reading { get; }

    private RoomState State => _journal.State;

    /// <summary>Whether it takes no letter any more: it is being let go of.</summary>
    public bool IsClosed => _letters.IsClosed;

    /// <summary>False when the box is full, or closed.</summary>
    public bool Post(Letter letter) => _letters.TryPost(letter);

    /// <summary>Waits while the box is full.</summary>
    public Task PostAsync(Letter letter) => _letters.PostAsync(letter);

    /// <summary>Tells the other members at once; the sender must be a participant who has joined. From any thread.</summary>
    public void Relay(RoomConnection from, Func<IRoomClient, Task> message, bool toObservers)
    {
        var (state, all) = (State, _crowd.All);
        bool TakesPart(RoomConnection connection) => state.Find(connection.Member) is { Role: not RoomRole.Observer };
        if (!state.Open || !TakesPart(from) || !all.Contains(from)) return;
        foreach (var connection in all)
            if (connection.Member != from.Member && (toObservers || TakesPart(connection))) connection.Tell(message);
    }

    /// <summary>Stores what waits, then lets go of the room.</summary>
    public Task CloseAsync()
    {
        _letters.Close();
        return Reading;
    }

    private async Task ReadAsync()
    {
        try
        {
            _runs.Resume(State);
            SetClock();
            while (await _letters.AnyAsync())
                while (_letters.TryTake(out var letter))
                    await ReadAsync(letter);
        }
        catch (RoomLostException lost)
        {
            _log.LogInformation("Room {Room} is let go of: {Why}", _journal.Id, lost.Message);
        }
        catch (Exception fault)
        {
            _log.LogError(fault, "Room {Room} failed and will be read anew", _journal.Id);
        }
        finally
        {
            _letters.Close();
            await _clock.DisposeAsync();
            _crowd.End();
            while (_letters.TryTake(out var left)) Return(left);
        }
    }

    private async Task ReadAsync(Letter letter)
    {
        if (letter is not Rest) _lastLetter = _time.GetUtcNow();
        try
        {
            await HandleAsync(letter);
        }
        catch
        {
            Return(letter);
            throw;
        }
    }

    private async Task HandleAsync(Letter letter)
    {
        switch (letter)
        {
            case Ask ask:
                await AskAsync(ask);
                break;
            case Look look:
                look.At(State);
                break;
            case Enter enter:
                await EnterAsync(enter);
                break;
            case UseHere useHere:
                _crowd.TakePen(useHere.Connection, _time.GetUtcNow());
                break;
            case Leave leave:
                _crowd.Leave(leave.Connection);
                _teller.TellPresence(State);
                break;
            case CaseJudged judged:
                _crowd.Tell(client => client.RunProgressed(judged.Progress));
                break;
            case AwaitRun run:
                _runs.Await(State, run);
                break;
            case Lost lost when lost.Epoch > _journal.Epoch:
                throw new RoomLostException();
            case Forget forget:
                _crowd.Close(member: null, forget.Reason);
                _letters.Close();
                break;
            case CheckOwner:
                await _journal.CheckOwnerAsync();
                break;
            case Rest:
                RestIfIdle();
                break;
        }
    }

    /// <summary>Takes the commands that wait behind this one along: one append for all.</summary>
    private async Task AskAsync(Ask first)
    {
        var together = new List<Ask> { first };
        while (together.Count < MaxTogether && _letters.TryTakeAsk(out var next)) together.Add(next);
        try
        {
            await StoreAsync(together);
            SetClock();
        }
        catch
        {
            foreach (var ask in together.Skip(1)) Return(ask);
            throw;
        }
    }

    private async Task StoreAsync(List<Ask> asks)
    {
        var decided = new List<Decided>(asks.Count);
        foreach (var ask in asks) await _journal.HoldUpdatesForAsync(ask.Command);
        var state = State;
        foreach (var ask in asks)
        {
            var decision = Decide(state, ask);
            state = decision.Events.Aggregate(state, (s, e) => s.Apply(e));
            decided.Add(new Decided(ask, decision));
        }
        switch (await _journal.StoreAsync(state, [.. decided.SelectMany(d => d.Decision.Events)]))
        {
            case Storing.Done:
                _teller.Tell(State, decided);
                foreach (var one in decided) _runs.Follow(State, one.Decision.Events);
                break;
            case Storing.Refused when asks.Count > 1: // one of them cannot be stored: find it
                foreach (var ask in asks) await StoreAsync([ask]);
                break;
            case Storing.Refused when asks[0] is { Command: RoomCommand.FinishRun finish } && finish.Result != Unstorable: // a run must come to an end
                await StoreAsync([asks[0] with { Command = finish with { Result = Unstorable } }]);
                break;
            case Storing.Refused:
                RoomTeller.Refuse(State, asks[0], NotStored);
                break;
            case Storing.ReadAnew:
                foreach (var ask in asks) RoomTeller.Refuse(State, ask, TryAgain);
                _crowd.Tell(client => client.Resync());
                break;
        }
    }

    /// <summary>Only the member's writing tab adds to the text; a resend of what is stored is acknowledged to any.</summary>
    private Decision Decide(RoomState state, Ask ask)
    {
        var clock = _time.GetUtcNow();
        var now = clock < state.LastAt ? state.LastAt : clock;
        var decision = RoomDecisions.Decide(state, ask.Command, now);
        return ask is { Command: RoomCommand.EditText, From: { } from } && decision.Events.Any(e => e is TextEdited) && !_crowd.MayEdit(from, now)
            ? RoomDecisions.Decide(state, new RoomCommand.Tick(), now) with { Refusal = NotWriting }
            : decision;
    }

    private async Task EnterAsync(Enter enter)
    {
        if (State.Find(enter.Connection.Member) is not { } member)
        {
            enter.Reply.TrySetResult(Refusal.NotAMember);
            return;
        }
        if (enter.Connection.IsClosed) return; // gone meanwhile: nobody would take it out again
        var documents = new List<DocumentView>(State.Rounds.Count);
        foreach (var round in State.Rounds)
            documents.Add(await _journal.ViewOfAsync(round, enter.Join.Known.FirstOrDefault(k => k.Round == round.Number)));
        var writes = _crowd.Enter(enter.Connection, enter.Join, _time.GetUtcNow());
        var view = RoomViews.Of(_journal.Id, State, member, _crowd.Here, _time.GetUtcNow());
        var joined = new RoomJoined(view, writes, documents, LiveViews.ChatOf(State), LiveViews.BoardOf(State));
        enter.Connection.Tell(client => client.Joined(joined));
        _teller.TellPresence(State, except: enter.Connection);
        enter.Reply.TrySetResult(null);
        if (State is { Open: true, Live: { } live } && member.Role is not RoomRole.Observer && !live.Arrived.Contains(member.Id)) _ = PostAsync(new Ask(new LiveCommand.Arrive(member.Id)));
    }

    private void RestIfIdle()
    {
        if (_time.GetUtcNow() - _lastLetter < Idle) return;
        _journal.LetGoOfUpdates();
        if (_crowd.IsEmpty && !_runs.AreUnderWay) _letters.Close();
    }

    private void SetClock()
    {
        var wait = State.Due is not { } due ? Timeout.InfiniteTimeSpan : TimeSpan.FromTicks(Math.Clamp((due - _time.GetUtcNow()).Ticks, 0, LongestWait.Ticks));
        _clock.Change(wait, Timeout.InfiniteTimeSpan);
    }

    /// <summary>
    /// Gives back what was not read, or not to its end. Who only looks or enters finds the room anew; a command may have been stored, so
    /// who gave it decides.
    /// </summary>
    private void Return(Letter letter)
    {
        switch (letter)
        {
            case Ask ask:
                RoomTeller.Refuse(State, ask, TryAgain);
                break;
            case Look look:
                look.Done.TrySetException(new RoomLostException());
                break;
            case Enter enter:
                enter.Reply.TrySetException(new RoomLostException());
                break;
            case AwaitRun run:
                run.Done.TrySetException(new RoomLostException());
                break;
        }
    }

    internal static readonly Refusal TryAgain = new("try-again", "The room is being read anew. Try again in a moment.");
    private static readonly Refusal NotWriting = new("not-writing", "Another tab of yours writes here now. What you typed is kept; choose to write here, and it is stored.");
    private static readonly RunResult Unstorable = RunResults.NotJudged(message: null);
    private static readonly Refusal NotStored = new("not-stored", "This could not be stored: it holds something that the database does not take.");
}

/// <summary>Another node has the room now, or the database cannot be reached for long.</summary>
internal sealed class RoomLostException() : Exception("The room is open elsewhere now.");

/// <summary>A command with what was decided upon it.</summary>
internal sealed record Decided(Ask Ask, Decision Decision);
