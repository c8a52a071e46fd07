namespace InterviewPrep.QuestionBank;

/// <summary>
/// What is scored, and how each score looks. The same rows serve the interviewer, the candidate's own view and a mentor, so that their views
/// can be laid side by side.
/// </summary>
/// <param name="Rows">1 to 8.</param>
public sealed record Rubric(IReadOnlyList<RubricRow> Rows)
{
    public const int MaxRows = 8;

    public RubricRow? Find(string id) => Rows.FirstOrDefault(r => r.Id == id);
}

/// <summary>One thing to score.</summary>
/// <param name="Id">A lower-case word or some joined by hyphens, unique in its rubric. The same id means the same thing in every question.</param>
/// <param name="Levels">Always four, the lowest first.</param>
public sealed record RubricRow(string Id, string Title, IReadOnlyList<RubricLevel> Levels);

/// <param name="Score">1 to 4.</param>
/// <param name="Seen">What was seen or heard of somebody who gets this score, in words for a junior; plain text.</param>
public sealed record RubricLevel(int Score, string Seen)
{
    public const int Lowest = 1;
    public const int Highest = 4;
}
