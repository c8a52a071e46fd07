using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Domain.Text;

namespace InterviewPrep.Domain.Recordings;

/// <summary>Whether events come as a room tells them: it opens first, time goes on but not for ever, rounds count up, nobody acts who is not in it, and what is said has its bounds.</summary>
internal sealed class EventOrder
{
    /// <summary>What clocks of two servers may be apart, in milliseconds.</summary>
    private const long Skew = 60_000;

    /// <summary>A session ends by its phases, well within a day; a drill without a limit may be left open.</summary>
    private static readonly TimeSpan s_longestSession = TimeSpan.FromHours(24);
    private static readonly TimeSpan s_longestDrill = TimeSpan.FromDays(366);

    private TimeSpan _longest = s_longestSession;
    private bool _opened;
    private int _rounds;

    /// <summary>When the last one happened, in milliseconds from the first.</summary>
    public long Length { get; private set; }

    public string? FlawOf(RoomEvent happened, RecordingScale scale)
    {
        var at = scale.Of(happened.At);
        if (at < Length - Skew) return "Time goes back here.";
        Length = Math.Max(Length, at);
        if (!_opened)
        {
            _longest = happened is RoomOpened { Kind: RoomKind.Drill } ? s_longestDrill : s_longestSession;
            return (_opened = happened is RoomOpened) ? null : "The first event opens the room.";
        }
        if (Length > _longest.TotalMilliseconds) return _longest == s_longestDrill ? "A drill lasts a year at most." : "A session lasts 24 hours at most.";
        return happened switch
        {
            RoomOpened => "The room opens twice.",
            RoundStarted e when e.Round != ++_rounds => $"Round {e.Round} comes where round {_rounds} should.",
            MemberJoined e when !OneLine.IsSeen(e.Name) => "A name is empty or holds characters that are not seen.",
            RoundStarted e when !OneLine.IsSeen(e.Question.Title) => "The title of a question is empty or holds characters that are not seen.",
            ChatSent e when e.Text.Length > LiveDecisions.MaxChatLength => $"A message has at most {LiveDecisions.MaxChatLength} characters.",
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
