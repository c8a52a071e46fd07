using InterviewPrep.Domain.Feedback;
using InterviewPrep.QuestionBank;

namespace InterviewPrep.Web.Features.LiveSessions.Scorecards;

/// <summary>A scorecard to read, with the words of its rubric.</summary>
public sealed record ReadCard(Rubric Rubric, CardContent Card)
{
    /// <summary>The rows alone: the two sentences stand elsewhere.</summary>
    public ReadCard RowsAlone => this with { Card = Card with { Strengths = "", TryNext = "" } };
}

/// <summary>Two views of the same answer.</summary>
/// <param name="Name">Of whoever else judged.</param>
public sealed record BothViews(Rubric Rubric, CardContent Own, CardContent Other, string Name);
