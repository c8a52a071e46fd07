using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Questions;
using InterviewPrep.Web.Features.Rooms;

namespace InterviewPrep.Web.Features.Progress;

/// <summary>Keeps an attempt for each round with code, for the one who answers: a drill from its start, a live round from when its question is shown.</summary>
internal sealed class AttemptProjection(Catalogue catalogue) : IRoomProjection
{
    public void Project(IDocumentSession session, RoomId room, RoomState after, IReadOnlyList<RoomEvent> events)
    {
        foreach (var round in after.Rounds.Where(r => r is { IsCoding: true, IsRevealed: true } && Concerns(r, events)))
            if (CandidateOf(after, round) is { } candidate) session.Store(Of(room, after, round, candidate, events[^1].At));
    }

    /// <summary>What happens in another round, or after the end to the room alone, changes nothing here.</summary>
    private static bool Concerns(Round round, IReadOnlyList<RoomEvent> events) => events.Any(e => e switch
    {
        RoundStarted s => s.Round == round.Number,
        QuestionRevealed q => q.Round == round.Number,
        HintRevealed h => h.Round == round.Number,
        RunRequested r => r.Round == round.Number,
        AnswerSubmitted s => s.Round == round.Number,
        RunFinished f => f.Round == round.Number,
        DeadlinePassed d => d.Round == round.Number,
        RoundEnded r => r.Round == round.Number,
        PhaseStarted p => round.EndedAt == p.At,
        _ => false,
    });

    private Attempt Of(RoomId room, RoomState state, Round round, UserId candidate, DateTimeOffset last) => new(
        Attempt.IdOf(room, round.Number, candidate), room.Value, round.Number, candidate.Value,
        round.Question.Id, round.Question.Version, round.Question.Hash, round.Question.Title,
        catalogue.Find(round.Question.Id)?.Question.Topics ?? [],
        round.StartedAt, LimitOf(state, round)?.TotalMinutes, last, round.EndedAt, round.Outcome,
        round.Verdicts, round.Hints.Count, (int?)(round.AcceptedAt - round.StartedAt)?.TotalSeconds, IsLive: state.Live is not null);

    private static TimeSpan? LimitOf(RoomState state, Round round) =>
        state.Live is { } live ? live.Plan.Rounds[round.Number - 1].Length : round.Deadline - round.StartedAt;

    private static UserId? CandidateOf(RoomState state, Round round) =>
        round.Candidate ?? state.Members.Find(m => m.Role is RoomRole.Candidate)?.Id;
}
