namespace InterviewPrep.Domain.Feedback;

/// <summary>What feedback needs to know of a live session.</summary>
/// <param name="Rounds">Those that have begun.</param>
/// <param name="IsPlayed">The last round is over: there is something to judge as a whole.</param>
/// <param name="EndedAt">Null while the two are still in the room.</param>
public sealed record PlayedSession(IReadOnlyList<PlayedRound> Rounds, bool IsPlayed, DateTimeOffset? EndedAt)
{
    /// <summary>The self-assessments of a person: one for each round in which they answered.</summary>
    public IEnumerable<CardKey> SelfCardsOf(UserId person) =>
        Rounds.Where(r => r.Candidate == person).Select(r => new CardKey(r.Number, Viewpoint.Self, person, person));

    /// <summary>What a person says about the other one: as interviewer or as candidate, round by round.</summary>
    public IEnumerable<CardKey> PeerCardsOf(UserId person) =>
        from round in Rounds
        where round.Candidate == person || round.Interviewer == person
        select round.Candidate == person
            ? new CardKey(round.Number, Viewpoint.Candidate, person, round.Interviewer)
            : new CardKey(round.Number, Viewpoint.Interviewer, person, round.Candidate);

    public IEnumerable<UserId> People => Rounds.SelectMany(r => new[] { r.Candidate, r.Interviewer }).Distinct();
}

public sealed record PlayedRound(int Number, UserId Candidate, UserId Interviewer);
