using InterviewPrep.Domain.Feedback;
using InterviewPrep.QuestionBank;

namespace InterviewPrep.Web.Features.LiveSessions.Scorecards;

/// <summary>A scorecard as its form shows it.</summary>
/// <param name="Room">The room's id.</param>
/// <param name="Content">What stands in the fields.</param>
/// <param name="Refusals">Why it was not saved just now.</param>
public sealed record CardForm(string Room, OwnCard Own, RoundView Round, string Partner, CardContent Content, IReadOnlyList<string> Refusals)
{
    /// <summary>Begins the ids of its fields.</summary>
    public string Id => $"round-{Own.Round}-{Own.About}".ToLowerInvariant();

    public bool IsSelf => Own.About is About.Candidate && Round.YouAnswered;

    public string Title => $"Round {Own.Round}: " + (IsSelf ? "how did you do?" : Own.About is About.Interviewer ? $"how was {Partner} as your interviewer?" : $"what did you see of {Partner}?");

    public string Hint => IsSelf
        ? "For each row choose the sentence that fits best. Only you see this."
        : $"For each row choose the sentence that fits best. Judge what you saw and heard, not what {Partner} may have meant.";
}

/// <summary>What of a scorecard is filled in, whoever judges.</summary>
/// <param name="Id">Begins the ids of its fields.</param>
/// <param name="Placeholder">Of the notes.</param>
public sealed record CardFields(string Id, Rubric Rubric, CardContent Content, string Placeholder);

/// <summary>A scorecard as the form sends it.</summary>
public sealed class CardInput
{
    public int Round { get; set; }
    public About About { get; set; }
    public int Revision { get; set; }
    public bool Give { get; set; }
    public List<ScoreInput> Scores { get; set; } = [];
    public string? Strengths { get; set; }
    public string? TryNext { get; set; }

    /// <summary>Why it was not saved.</summary>
    internal IReadOnlyList<string> Refusals { get; set; } = [];

    public CardContent ToContent() => new([.. Scores.Select(s => new Score(s.Row ?? "", s.Level, s.Note ?? ""))], Lines(Strengths), Lines(TryNext));

    /// <summary>Forms send <c>\r\n</c>; a script sends what stands in the field.</summary>
    private static string Lines(string? text) => (text ?? "").ReplaceLineEndings("\n");
}

public sealed class ScoreInput
{
    public string? Row { get; set; }

    /// <summary>Nothing: could not tell.</summary>
    public int? Level { get; set; }
    public string? Note { get; set; }
}
