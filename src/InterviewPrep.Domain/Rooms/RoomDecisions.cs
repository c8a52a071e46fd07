using InterviewPrep.Domain.Text;

using InterviewPrep.Domain.Rooms.Live;

namespace InterviewPrep.Domain.Rooms;

/// <summary>The rules of a room: state, command and time in, events out. Nothing here waits, reads or writes.</summary>
public static class RoomDecisions
{
    /// <summary>Runs that may be asked for within <see cref="RunWindow"/>.</summary>
    private const int RunsInWindow = Round.MaxRuns;
    private static readonly TimeSpan RunWindow = TimeSpan.FromSeconds(20);

    public static Decision Open(RoomCommand.OpenDrill command, DateTimeOffset now) => Decision.Accept(
        new RoomOpened(now, RoomKind.Drill),
        new MemberJoined(now, command.By, command.Name, RoomRole.Candidate),
        new RoundStarted(now, 1, command.Question, command.Starter, command.HintsTotal, now + command.TimeLimit));

    public static Decision Open(RoomCommand.OpenSession command, DateTimeOffset now) => LiveDecisions.Open(command, now);

    /// <summary>What is due by the clock happens first, then the command is decided upon.</summary>
    public static Decision Decide(RoomState state, RoomCommand command, DateTimeOffset now)
    {
        var due = Deadlines.Passed(state, now);
        var after = due.Aggregate(state, (s, e) => s.Apply(e));
        var decision = command switch
        {
            RoomCommand.Tick => Decision.Nothing,
            RoomCommand.FinishRun c => FinishRun(after, c, now),
            RoomCommand.InRound c => InRound(after, c, now),
            LiveCommand c => LiveDecisions.Decide(after, c, now),
            _ => throw new ArgumentException($"{command.GetType().Name} is no command to an open room.", nameof(command)),
        };
        return due.Count == 0 ? decision : decision with { Events = [.. due, .. decision.Events] };
    }

    private static Decision InRound(RoomState state, RoomCommand.InRound command, DateTimeOffset now)
    {
        if (state.Find(command.By) is not { } member) return Decision.Refuse(Refusal.NotAMember);
        if (state.Find(command.Round) is not { } round) return Decision.Refuse(member.Role is RoomRole.Observer ? Refusal.OnlyReads : Refusal.NoSuchRound);
        if (Roles.RefusalOf(state, member, round, command) is { } refusal) return Decision.Refuse(refusal);
        if (command is RoomCommand.EditText edit) return Editing.Edit(round, edit, now); // a resend is recognised after the end too
        if (command is RoomCommand.ReportTextHash hash) return state.Open ? Editing.CompareHash(round, hash, now) : Decision.Nothing; // nothing is added to what is over
        if (command is RoomCommand.RevealSolution solution) return RevealSolution(state, round, solution, now);
        if (round.EndedAt is not null) return Decision.Refuse(Refusal.RoundOver);
        return command switch
        {
            RoomCommand.RevealQuestion c => RevealQuestion(round, c, now),
            RoomCommand.RevealHint c => RevealHint(round, c, now),
            RoomCommand.ResetToStarter c => Editing.Replace(round, round.Starter, new StarterRestored(now, round.Number, c.By), c.By, now),
            RoomCommand.RestoreDraft c => Editing.Replace(round, c.Text, new DraftRestored(now, round.Number, c.By, c.Version), c.By, now),
            RoomCommand.RequestRun c => RequestRun(round, c, now),
            RoomCommand.ReplaceText c => Editing.Replace(round, c.Text, cause: null, c.By, now),
            RoomCommand.GiveUp c => Decision.Accept([new GaveUp(now, round.Number, c.By), .. End(state, round.Number, RoundOutcome.GaveUp, now)]),
            _ => throw new ArgumentException($"{command.GetType().Name} is not known here.", nameof(command)),
        };
    }

    /// <summary>The starter comes with the question, before what may have been written meanwhile.</summary>
    private static Decision RevealQuestion(Round round, RoomCommand.RevealQuestion command, DateTimeOffset now)
    {
        if (round.IsRevealed) return Decision.Nothing;
        var revealed = new QuestionRevealed(now, round.Number, command.By);
        var text = string.IsNullOrWhiteSpace(round.Document.Text) ? round.Starter : $"{round.Starter}\n{round.Document.Text}";
        return text == round.Document.Text ? Decision.Accept(revealed) : Editing.Replace(round, text, revealed, command.By, now);
    }

    private static Decision RevealHint(Round round, RoomCommand.RevealHint command, DateTimeOffset now) =>
        round.Hints.Count >= command.Ladder.Count
            ? Decision.Refuse(Refusal.NoHintLeft)
            : Decision.Accept(new HintRevealed(now, round.Number, round.Hints.Count + 1, command.Ladder[round.Hints.Count], command.By));

    private static Decision RevealSolution(RoomState state, Round round, RoomCommand.RevealSolution command, DateTimeOffset now)
    {
        if (round.Outcome is null && state.Live is null) return Decision.Refuse(Refusal.RoundGoesOn);
        return round.Solution is not null
            ? Decision.Nothing
            : Decision.Accept(new SolutionRevealed(now, round.Number, command.Source, command.Approaches, command.By));
    }

    private static Decision RequestRun(Round round, RoomCommand.RequestRun command, DateTimeOffset now)
    {
        if (round.Runs.Any(r => r.Result is null)) return Decision.Refuse(Refusal.RunGoesOn);
        if (round.Runs.Count(r => now - r.RequestedAt < RunWindow) >= RunsInWindow) return Decision.Refuse(Refusal.TooManyRuns);
        if (System.Text.Encoding.UTF8.GetByteCount(round.Document.Text) > Editing.MaxAnswerBytes) return Decision.Refuse(Refusal.TooLong);
        var version = round.Document.Version;
        return Decision.Accept(command.Kind is RunKind.Submission
            ? new AnswerSubmitted(now, round.Number, command.Run, version, command.By, Automatic: false)
            : new RunRequested(now, round.Number, command.Run, command.Kind, version, command.By, command.Input));
    }

    private static Decision FinishRun(RoomState state, RoomCommand.FinishRun command, DateTimeOffset now)
    {
        var round = state.Find(command.Round);
        var run = round?.Runs.Find(r => r.Id == command.Run);
        if (round is null || run is not { Result: null }) return Decision.Nothing; // judged already, by another node or before a crash
        var finished = new RunFinished(now, command.Round, command.Run, command.Result);
        return OutcomeAfter(state, round, run, command.Result) is { } outcome
            ? Decision.Accept([finished, .. End(state, command.Round, outcome, now)])
            : Decision.Accept(finished);
    }

    /// <summary>An accepted answer ends a drill; a live round goes on with questions about it until its time is up.</summary>
    private static RoundOutcome? OutcomeAfter(RoomState state, Round round, Run run, RunResult result)
    {
        if (round.Outcome is not null || run.Kind is not RunKind.Submission) return null;
        if (state.Live is not null && round.EndedAt is null) return null;
        if (state.Live is not null && round.IsAccepted) return RoundOutcome.Solved;
        if (result.Verdict is RunVerdict.Accepted) return RoundOutcome.Solved;
        if (round.EndedAt is null || round.Runs.Any(r => r.Id != run.Id && r is { Kind: RunKind.Submission, Result: null })) return null;
        return round.EndedEarly ? RoundOutcome.EndedEarly : RoundOutcome.DeadlinePassed;
    }

    /// <summary>A drill has one round: with it the room is over.</summary>
    private static IEnumerable<RoomEvent> End(RoomState state, int round, RoundOutcome outcome, DateTimeOffset now)
    {
        yield return new RoundEnded(now, round, outcome);
        if (state.Kind is RoomKind.Drill) yield return new RoomClosed(now);
    }
}
