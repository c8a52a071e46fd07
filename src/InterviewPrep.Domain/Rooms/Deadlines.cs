using InterviewPrep.Domain.Rooms.Live;

namespace InterviewPrep.Domain.Rooms;

internal static class Deadlines
{
    /// <summary>Closes the rounds whose time is up and submits their text as it stands: once, because an ended round has no deadline left.</summary>
    public static IReadOnlyList<RoomEvent> Passed(RoomState state, DateTimeOffset now)
    {
        if (state.Due is not { } due || due > now) return [];
        return state.Live is { } live
            ? LiveDecisions.Passed(state, live, now)
            : [.. state.Rounds.Where(r => r.EndedAt is null && r.Deadline <= now).SelectMany(r => Passed(state, r))];
    }

    private static IEnumerable<RoomEvent> Passed(RoomState state, Round round)
    {
        var at = round.Deadline!.Value;
        yield return new DeadlinePassed(at, round.Number);
        if (round.Running(RunKind.Submission)?.Version == round.Document.Version) yield break; // it is being judged already

        var candidate = state.Members.First(m => m.Role is RoomRole.Candidate);
        yield return new AnswerSubmitted(at, round.Number, $"deadline-{round.Number}", round.Document.Version, candidate.Id, Automatic: true);
    }
}
