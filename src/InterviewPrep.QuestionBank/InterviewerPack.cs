namespace InterviewPrep.QuestionBank;

/// <summary>
/// What the interviewer holds: enough to run the round without having done it before. Every kind of question has the same parts; what a part is
/// called differs (<see cref="PackHeadings"/>). Each piece can be revealed apart; all texts are Markdown, and what is meant to be said
/// word for word stands in block quotes.
/// </summary>
/// <param name="Script">What to say, what to watch for and when to move on, phase by phase, in order.</param>
/// <param name="Clarifications">What a candidate should ask, with the answer to give.</param>
/// <param name="Hints">A ladder, from a nudge to nearly the solution; 2 to 6 steps. Their texts are made to be shown to the candidate.</param>
/// <param name="WrongApproaches">Where people usually go astray, and what to say then.</param>
/// <param name="FollowUps">What to ask when time is left: the question, and what to listen for.</param>
/// <param name="Reference">What a good answer is, with its cost: shown after an accepted answer or giving up, and after the round.</param>
public sealed record InterviewerPack(
    IReadOnlyList<ScriptPhase> Script,
    IReadOnlyList<Section> Clarifications,
    IReadOnlyList<Section> Hints,
    IReadOnlyList<Section> WrongApproaches,
    IReadOnlyList<Section> FollowUps,
    string Reference);

/// <param name="Title">The heading, plain text.</param>
/// <param name="Text">Markdown.</param>
public sealed record ScriptPhase(string Title, int Minutes, string Text);

/// <param name="Title">The heading, plain text.</param>
/// <param name="Text">Markdown.</param>
public sealed record Section(string Title, string Text);
