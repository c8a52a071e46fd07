namespace InterviewPrep.Domain.Rooms.Live;

/// <summary>The rules of a live session: who may say what, and how it goes from phase to phase.</summary>
internal static class LiveDecisions
{
    private const int MaxMinutes = 15;
    /// <summary>Of a message, in UTF-16 units.</summary>
    internal const int MaxChatLength = 2_000;
    private const int MaxObservers = 2;

    public static Decision Open(RoomCommand.OpenSession command, DateTimeOffset now)
    {
        var first = command.Plan.Rounds[0].Candidate;
        RoomRole RoleOf(Person person) => person.Id == first ? RoomRole.Candidate : RoomRole.Interviewer;
        return Decision.Accept(
            new RoomOpened(now, RoomKind.LiveSession, command.Plan),
            new MemberJoined(now, command.First.Id, command.First.Name, RoleOf(command.First)),
            new MemberJoined(now, command.Second.Id, command.Second.Name, RoleOf(command.Second)),
            new PhaseStarted(now, Phase.Arrival, now + Phases.LengthOf(Phase.Arrival, command.Plan)));
    }

    public static Decision Decide(RoomState state, LiveCommand command, DateTimeOffset now)
    {
        if (command is LiveCommand.Observe observe) return Observe(state, observe, now);
        if (state.Find(command.By) is not { } member) return Decision.Refuse(Refusal.NotAMember);
        if (state.Live is not { } live) return Decision.Refuse(Refusal.NotLive);
        if (command is LiveCommand.AnswerConsent consent) return AnswerConsent(state, live, member, consent, now);
        if (!state.Open) return command is LiveCommand.Arrive ? Decision.Nothing : Decision.Refuse(Refusal.SessionOver);
        if (member.Role is RoomRole.Observer) return OfObserver(command, now);
        return command switch
        {
            LiveCommand.Arrive => live.Arrived.Contains(command.By) ? Decision.Nothing : MaybeBegin(state, new MemberArrived(now, command.By), now),
            LiveCommand.Leave => Leave(state, live, command.By, now),
            LiveCommand.SendAway c => state.Find(c.Observer) is { Role: RoomRole.Observer } ? Decision.Accept(new MemberLeft(now, c.Observer, c.By)) : Decision.Refuse(Refusal.NoSuchObserver),
            LiveCommand.ProposeMoreTime { Minutes: < 1 or > MaxMinutes } => Decision.Refuse(Refusal.Malformed($"More time is 1 to {MaxMinutes} minutes.")),
            LiveCommand.ProposeMoreTime c => Propose(state, live, new ProposalMade(now, c.By, ProposalKind.MoreTime, c.Minutes)),
            LiveCommand.ProposeMoveOn c => Propose(state, live, new ProposalMade(now, c.By, ProposalKind.MoveOn, 0)),
            LiveCommand.AnswerProposal c => AnswerProposal(state, live, c, now),
            LiveCommand.Abandon c => live.Missing.IsEmpty ? Decision.Refuse(Refusal.NobodyMissing) : Decision.Accept(new MemberLeft(now, c.By, c.By), new RoomClosed(now)),
            LiveCommand.SendChat c => Chat(live, c, now),
            LiveCommand.Draw c => live.Phase is Phase.Arrival ? Decision.Refuse(Refusal.NotBegun) : Whiteboard.Draw(live, c, now),
            LiveCommand.SampleCursor c => SampleCursor(state, c, now),
            _ => throw new ArgumentException($"{command.GetType().Name} is not known here.", nameof(command)),
        };
    }

    /// <summary>What happens by the clock: a missing participant is told, a phase that is over gives way to the next.</summary>
    public static IReadOnlyList<RoomEvent> Passed(RoomState state, LiveState live, DateTimeOffset now)
    {
        if (live.Ends <= now) return [.. EndPhase(state, live, now)];
        if (live.DueForMissing is not { } due || due > now) return [];
        return [.. state.Participants.Where(m => !live.Arrived.Contains(m.Id)).Select(m => new MemberMissed(now, m.Id))];
    }

    private static Decision OfObserver(LiveCommand command, DateTimeOffset now) => command switch
    {
        LiveCommand.Arrive or LiveCommand.SampleCursor => Decision.Nothing,
        LiveCommand.Leave => Decision.Accept(new MemberLeft(now, command.By, command.By)),
        _ => Decision.Refuse(Refusal.OnlyReads),
    };

    private static Decision Observe(RoomState state, LiveCommand.Observe command, DateTimeOffset now)
    {
        if (state.Live is null) return Decision.Refuse(Refusal.NotLive);
        if (state.Find(command.By) is not null) return Decision.Nothing;
        if (!state.Open) return Decision.Refuse(Refusal.SessionOver);
        return state.Members.Count(m => m.Role is RoomRole.Observer) >= MaxObservers
            ? Decision.Refuse(Refusal.NoSeatLeft)
            : Decision.Accept(new MemberJoined(now, command.By, command.Name, RoomRole.Observer));
    }

    private static Decision AnswerConsent(RoomState state, LiveState live, Member member, LiveCommand.AnswerConsent command, DateTimeOffset now)
    {
        if (member.Role is RoomRole.Observer) return Decision.Refuse(Refusal.OnlyReads);
        var consent = command.Consent with { Audio = command.Consent is { Recording: true, Audio: true } };
        if (live.Consents.GetValueOrDefault(command.By) == consent) return Decision.Nothing;
        if (!state.Open) return Decision.Refuse(Refusal.SessionOver);
        if (consent.Recording && live.IsUnrecorded) return Decision.Refuse(Refusal.NotRecorded);
        return MaybeBegin(state, new ConsentAnswered(now, command.By, consent), now);
    }

    /// <summary>Once both are there and have answered about recording, the introduction begins.</summary>
    private static Decision MaybeBegin(RoomState state, RoomEvent happened, DateTimeOffset now)
    {
        var after = state.Apply(happened);
        var live = after.Live!;
        return live.Phase is Phase.Arrival && AreReady(after, live) ? Decision.Accept([happened, .. EndPhase(after, live, now)]) : Decision.Accept(happened);
    }

    private static bool AreReady(RoomState state, LiveState live) =>
        state.Participants.All(m => live.Arrived.Contains(m.Id) && live.Consents.ContainsKey(m.Id));

    private static Decision Leave(RoomState state, LiveState live, UserId by, DateTimeOffset now)
    {
        var left = new MemberLeft(now, by, by);
        if (live.Phase is Phase.Feedback) return state.Participants.Count() > 1 ? Decision.Accept(left) : Decision.Accept(left, new RoomClosed(now));
        return live.Phase < Phase.RoundOne
            ? Decision.Accept(left, new RoomClosed(now))
            : Decision.Accept([left, .. EndRound(state, live, now), Start(live.Plan, Phase.Feedback, now)]);
    }

    private static Decision Propose(RoomState state, LiveState live, ProposalMade made)
    {
        if (live.Phase is Phase.Arrival) return Decision.Refuse(Refusal.NotBegun);
        var same = live.Proposal is { } open && open.Kind == made.Kind && open.By != made.Member;
        if (same) return AnswerProposal(state, live, new LiveCommand.AnswerProposal(made.Member, Agree: true), made.At); // both want it
        return live.Proposal is null ? Decision.Accept(made) : Decision.Refuse(Refusal.ProposalOpen);
    }

    private static Decision AnswerProposal(RoomState state, LiveState live, LiveCommand.AnswerProposal command, DateTimeOffset now)
    {
        if (live.Proposal is not { } proposal) return Decision.Refuse(Refusal.NoProposal);
        if (command.Agree && proposal.By == command.By) return Decision.Refuse(Refusal.OwnProposal);
        var answered = new ProposalAnswered(now, command.By, command.Agree);
        if (!command.Agree) return Decision.Accept(answered);
        return proposal.Kind is ProposalKind.MoveOn
            ? Decision.Accept([answered, .. EndPhase(state, live, now)])
            : Decision.Accept(answered, new PhaseExtended(now, live.Phase, live.Ends!.Value.AddMinutes(proposal.Minutes)));
    }

    private static Decision Chat(LiveState live, LiveCommand.SendChat command, DateTimeOffset now)
    {
        if (live.Phase is Phase.Arrival) return Decision.Refuse(Refusal.NotBegun);
        var text = command.Text.Trim();
        return text.Length is > 0 and <= MaxChatLength
            ? Decision.Accept(new ChatSent(now, command.By, text))
            : Decision.Refuse(Refusal.Malformed($"A message has 1 to {MaxChatLength} characters."));
    }

    private static Decision SampleCursor(RoomState state, LiveCommand.SampleCursor command, DateTimeOffset now)
    {
        if (!state.IsRecorded || state.Find(command.Round) is not { EndedAt: null } round) return Decision.Nothing;
        if (command.Version < 0 || command.Version > round.Document.Version || command.Anchor < 0 || command.Head < 0) return Decision.Nothing;
        return Decision.Accept(new CursorSampled(now, command.Round, command.By, command.Version, command.Anchor, command.Head));
    }

    private static IEnumerable<RoomEvent> EndPhase(RoomState state, LiveState live, DateTimeOffset now)
    {
        foreach (var ended in EndRound(state, live, now)) yield return ended;
        var next = Phases.After(live.Phase, live.Plan);
        if (next is Phase.Over || (live.Phase is Phase.Arrival && !AreReady(state, live)))
        {
            yield return new RoomClosed(now);
            yield break;
        }
        yield return Start(live.Plan, next, now);
        if (Phases.RoundOf(next) is not { } number) yield break;
        var planned = live.Plan.Rounds[number - 1];
        yield return new RoundStarted(now, number, planned.Question, planned.Starter, planned.HintsTotal, Deadline: null, planned.Candidate, planned.IsCoding);
    }

    private static PhaseStarted Start(SessionPlan plan, Phase phase, DateTimeOffset now) => new(now, phase, now + Phases.LengthOf(phase, plan));

    /// <summary>The text of a coding round is submitted as it stands, unless it has been already; its verdict then ends the round.</summary>
    private static IEnumerable<RoomEvent> EndRound(RoomState state, LiveState live, DateTimeOffset now)
    {
        if (Phases.RoundOf(live.Phase) is not { } number || state.Find(number) is not { EndedAt: null } round) yield break;
        var timeIsUp = live.Ends <= now;
        if (timeIsUp) yield return new DeadlinePassed(now, number);
        var running = round.Running(RunKind.Submission);
        if (running?.Version == round.Document.Version) yield break;
        if (round.HasUnjudgedText) yield return new AnswerSubmitted(now, number, $"deadline-{number}", round.Document.Version, round.Candidate!.Value, Automatic: true);
        else if (running is null) yield return new RoundEnded(now, number, round.IsAccepted ? RoundOutcome.Solved : timeIsUp ? RoundOutcome.DeadlinePassed : RoundOutcome.EndedEarly);
    }
}
