using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Domain.Text;

namespace InterviewPrep.Domain.Rooms;

/// <summary>What somebody, or the server itself, wants of a room.</summary>
public abstract record RoomCommand
{
    /// <summary>Opens a room for one person and one question.</summary>
    /// <param name="TimeLimit">Null: untimed.</param>
    public sealed record OpenDrill(UserId By, string Name, QuestionRef Question, string Starter, int HintsTotal, TimeSpan? TimeLimit) : RoomCommand;

    /// <summary>Opens a room for two people who interview each other.</summary>
    public sealed record OpenSession(SessionPlan Plan, Person First, Person Second) : RoomCommand;

    /// <summary>What a member wants in a round.</summary>
    public abstract record InRound(UserId By, int Round) : RoomCommand;

    /// <param name="Version">The version that the updates were made on.</param>
    /// <param name="Updates">Consecutive, of one client.</param>
    public sealed record EditText(UserId By, int Round, int Version, IReadOnlyList<TextUpdate> Updates) : InRound(By, Round);

    /// <param name="Sha256">Lower-case hex.</param>
    public sealed record ReportTextHash(UserId By, int Round, int Version, string Sha256) : InRound(By, Round);

    /// <summary>Shows the candidate of a live session the question.</summary>
    public sealed record RevealQuestion(UserId By, int Round) : InRound(By, Round);

    /// <param name="Ladder">All hints of the question.</param>
    public sealed record RevealHint(UserId By, int Round, IReadOnlyList<string> Ladder) : InRound(By, Round);

    /// <summary>Puts a whole text in place of the one of now: for programs that have no editor.</summary>
    public sealed record ReplaceText(UserId By, int Round, string Text) : InRound(By, Round);

    public sealed record ResetToStarter(UserId By, int Round) : InRound(By, Round);

    /// <param name="Text">The text of <paramref name="Version"/>.</param>
    public sealed record RestoreDraft(UserId By, int Round, int Version, string Text) : InRound(By, Round);

    /// <param name="Input">Of an own input only.</param>
    public sealed record RequestRun(UserId By, int Round, string Run, RunKind Kind, string? Input) : InRound(By, Round);

    public sealed record GiveUp(UserId By, int Round) : InRound(By, Round);

    public sealed record RevealSolution(UserId By, int Round, string Source, string? Approaches) : InRound(By, Round);

    /// <summary>By the server: a run is judged.</summary>
    public sealed record FinishRun(int Round, string Run, RunResult Result) : RoomCommand;

    /// <summary>By the server: the clock went on.</summary>
    public sealed record Tick : RoomCommand;
}
