namespace InterviewPrep.QuestionBank;

/// <summary>What the interviewer holds. Each part can be revealed apart; all texts are Markdown.</summary>
/// <param name="Script">What to say and watch for, phase by phase, in order.</param>
/// <param name="Clarifications">What a candidate should ask, with the answer to give.</param>
/// <param name="Hints">A ladder, from a nudge to nearly the solution; 2 to 6 steps.</param>
/// <param name="WrongApproaches">Where people usually go astray, and what to ask then.</param>
/// <param name="Approaches">The ways to solve it with their cost: shown after an accepted answer or giving up.</param>
/// <param name="Rubric">What to score.</param>
public sealed record InterviewerPack(
    IReadOnlyList<Section> Script,
    IReadOnlyList<Section> Clarifications,
    IReadOnlyList<Section> Hints,
    IReadOnlyList<Section> WrongApproaches,
    string Approaches,
    IReadOnlyList<RubricCriterion> Rubric);

/// <param name="Title">The heading, plain text.</param>
/// <param name="Text">Markdown.</param>
public sealed record Section(string Title, string Text);

/// <summary>One thing to score, from 1 to 4.</summary>
/// <param name="Levels">What each score looks like in a junior: always four, the lowest first.</param>
public sealed record RubricCriterion(string Title, IReadOnlyList<string> Levels);
