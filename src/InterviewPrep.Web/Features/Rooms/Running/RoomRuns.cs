using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Features.Rooms.Contract;

namespace InterviewPrep.Web.Features.Rooms.Running;

/// <summary>
/// Has a room's runs judged, outside of its mailbox; results come back as commands. A run that a crash left unfinished is judged again: the
/// room takes the first result only.
/// </summary>
internal sealed class RoomRuns(RunJudge judge, Letters letters)
{
    private readonly HashSet<string> _underWay = [];
    private readonly List<AwaitRun> _waiting = [];

    public bool AreUnderWay => _underWay.Count > 0;

    /// <summary>After the room was read: takes up what was not finished.</summary>
    public void Resume(RoomState state)
    {
        foreach (var round in state.Rounds)
            foreach (var run in round.Runs.Where(r => r.Result is null)) Start(round, run);
    }

    public void Follow(RoomState state, IReadOnlyList<RoomEvent> events)
    {
        foreach (var happened in events)
        {
            switch (happened)
            {
                case RunRequested e:
                    Start(state, e.Round, e.Run);
                    break;
                case AnswerSubmitted e:
                    Start(state, e.Round, e.Run);
                    break;
                case RunFinished e:
                    _underWay.Remove(e.Run);
                    foreach (var waiting in _waiting.Where(w => w.Run == e.Run).ToList()) Await(state, waiting);
                    break;
            }
        }
    }

    /// <summary>Answers now, or when the run is finished.</summary>
    public void Await(RoomState state, AwaitRun asked)
    {
        _waiting.Remove(asked);
        var run = state.Find(asked.Round)?.Runs.Find(r => r.Id == asked.Run);
        if (run is null) asked.Done.TrySetCanceled();
        else if (run.Result is not null) asked.Done.TrySetResult(run);
        else if (!asked.Done.Task.IsCompleted) _waiting.Add(asked);
    }

    private void Start(RoomState state, int round, string run)
    {
        if (state.Find(round) is { } found && found.Runs.Find(r => r.Id == run && r.Result is null) is { } asked) Start(found, asked);
    }

    private void Start(Round round, Run run)
    {
        if (_underWay.Add(run.Id)) _ = Task.Run(() => JudgeAsync(round, run));
    }

    private async Task JudgeAsync(Round round, Run run)
    {
        var index = 0;
        var result = await judge.JudgeAsync(round.Question, run, (judged, total) =>
            letters.TryPost(new CaseJudged(new RunProgress(round.Number, run.Id, index++, total, judged))));
        // Not taken any more? The room is elsewhere now, or will be read again: there the run is taken up anew.
        await letters.PostAsync(new Ask(new RoomCommand.FinishRun(round.Number, run.Id, result)));
    }
}
