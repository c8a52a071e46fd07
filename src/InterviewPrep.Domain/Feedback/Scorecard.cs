using System.Text.Json.Serialization;

namespace InterviewPrep.Domain.Feedback;

/// <summary>From where somebody judges a round.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Viewpoint>))]
public enum Viewpoint
{
    /// <summary>The candidate about the own answer.</summary>
    Self,

    /// <summary>The interviewer about the candidate.</summary>
    Interviewer,

    /// <summary>The candidate about the interviewer.</summary>
    Candidate,

    /// <summary>A mentor about the candidate, from the recording.</summary>
    Mentor,
}

/// <summary>One card in a session: whose view of whom, in which round.</summary>
public sealed record CardKey(int Round, Viewpoint Viewpoint, UserId Author, UserId Subject);

/// <summary>What somebody thinks of somebody in a round, on the rows of a rubric. The same shape whoever judges, so that views can be laid side by side.</summary>
/// <param name="Revision">Counts the author's saves from 1: two tabs never overwrite each other unseen.</param>
/// <param name="GivenAt">Null: a draft, which nobody but the author ever sees.</param>
public sealed record Scorecard(CardKey Key, CardContent Content, int Revision, DateTimeOffset ChangedAt, DateTimeOffset? GivenAt)
{
    [JsonIgnore]
    public bool IsGiven => GivenAt is not null;
}

/// <param name="Scores">At most one for each row; a row that could not be told is not in it.</param>
/// <param name="Strengths">What went well.</param>
/// <param name="TryNext">One thing to try next time.</param>
public sealed record CardContent(IReadOnlyList<Score> Scores, string Strengths, string TryNext)
{
    public const int MaxWords = 2_000;

    public static readonly CardContent Empty = new([], "", "");

    public Score? Find(string row) => Scores.FirstOrDefault(s => s.Row == row);

    public int? LevelOf(string row) => Find(row)?.Level;

    /// <summary>Without the spaces around its words; rows without a level and a word are not there.</summary>
    public CardContent Tidied() => new(
        [.. Scores.Select(s => s with { Note = s.Note.Trim() }).Where(s => s.Level is not null || s.Note.Length > 0).OrderBy(s => s.Row, StringComparer.Ordinal)],
        Strengths.Trim(), TryNext.Trim());

    /// <summary>Whether it says the same.</summary>
    public bool IsAs(CardContent other) => Strengths == other.Strengths && TryNext == other.TryNext && Scores.SequenceEqual(other.Scores);
}

/// <param name="Row">The rubric row's id.</param>
/// <param name="Level">1 to 4; null when only a note was written so far.</param>
/// <param name="Note">A sentence: what was seen or heard.</param>
public sealed record Score(string Row, int? Level, string Note)
{
    public const int MaxNote = 300;
    public const int Lowest = 1;
    public const int Highest = 4;
}
