using InterviewPrep.Domain.Matching;
using InterviewPrep.Domain.Rooms.Live;

namespace InterviewPrep.Web.Features.Lobby.Contract;

/// <summary>The queue as it is: counted, not estimated.</summary>
/// <param name="JoinedByHour">How many came in each of the last 24 hours, the oldest first.</param>
public sealed record QueueView(IReadOnlyList<KindQueue> Kinds, IReadOnlyList<int> JoinedByHour);

/// <param name="Levels">Who waits now, the lowest level first.</param>
/// <param name="MedianWaitSeconds">Of those who found a partner in the last day; null: nobody did.</param>
/// <param name="Paired">How many found a partner in the last day.</param>
public sealed record KindQueue(InterviewKind Interview, IReadOnlyList<LevelQueue> Levels, int? MedianWaitSeconds, int Paired)
{
    public string WaitingWords => Levels.Sum(l => l.Waiting) switch { 0 => "nobody waits", 1 => "1 person waits", var count => $"{count} people wait" };

    public string MedianWords => MedianWaitSeconds is { } median
        ? $"Half of the {Paired} who found a partner in the last day waited {(median < 60 ? $"{median} s" : $"{median / 60} min {median % 60} s")} or less."
        : "Nobody found a partner in the last day, so there is no waiting time to tell.";
}

public sealed record LevelQueue(PracticeLevel Level, int Waiting);
