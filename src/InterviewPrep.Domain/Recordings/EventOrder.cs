using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;

namespace InterviewPrep.Domain.Recordings;

/// <summary>Whether events come as a room tells them: it opens first, time goes on, rounds count up, and nobody acts who is not in it.</summary>
internal sealed class EventOrder
{
    /// <summary>What clocks of two servers may be apart, in milliseconds.</summary>
    private const long Skew = 60_000;

    private bool _opened;
    private int _rounds;

    /// <summary>When the last one happened, in milliseconds from the first.</summary>
    public long Length { get; private set; }

    public string? FlawOf(RoomEvent happened, RecordingScale scale)
    {
        var at = scale.Of(happened.At);
        if (at < Length - Skew) return "Time goes back here.";
        Length = Math.Max(Length, at);
        if (!_opened) return (_opened = happened is RoomOpened) ? null : "The first event opens the room.";
        return happened switch
        {
            RoomOpened => "The room opens twice.",
            RoundStarted e when e.Round != ++_rounds => $"Round {e.Round} comes where round {_rounds} should.",
            _ when RoundOf(happened) is { } round && (round < 1 || round > _rounds) => $"There is no round {round} yet.",
            _ => null,
        };
    }

    private static int? RoundOf(RoomEvent happened) => happened switch
    {
        StarterRestored e => e.Round,
        DraftRestored e => e.Round,
        HintRevealed e => e.Round,
        QuestionRevealed e => e.Round,
        RunRequested e => e.Round,
        AnswerSubmitted e => e.Round,
        RunFinished e => e.Round,
        DeadlinePassed e => e.Round,
        GaveUp e => e.Round,
        RoundEnded e => e.Round,
        SolutionRevealed e => e.Round,
        CursorSampled e => e.Round,
        TextEdited e => e.Round,
        TextHashReported e => e.Round,
        _ => null,
    };
}
