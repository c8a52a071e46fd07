namespace InterviewPrep.Domain.Stories;

/// <summary>What interviewers ask about somebody's own project.</summary>
/// <param name="Part">The part of the talk track that prepares the answer.</param>
/// <param name="ListenFor">What a good answer shows.</param>
public sealed record ProjectQuestion(string Id, string Question, StoryPart Part, string ListenFor);

public static class ProjectQuestions
{
    public static IReadOnlyList<ProjectQuestion> All { get; } =
    [
        new("walk-through", "Walk me through a project that you are proud of.", StoryPart.Problem, "Who has the problem comes first, technology later; over in three to five minutes."),
        new("why-this", "Why did you build it? What did people use before?", StoryPart.Problem, "A person with a need, or an honest “to learn X”."),
        new("your-part", "Which part of it is yours? Show me something that you wrote alone.", StoryPart.Role, "A clear line between yours and theirs, and one piece that you know by heart."),
        new("why-technology", "Why this language, this database, this framework?", StoryPart.Technologies, "A reason that has to do with the project, and what you would take if it were ten times as big."),
        new("request", "What happens from the click in the browser to the row in the database?", StoryPart.Technologies, "Each step in order, and “I do not know” at the right place."),
        new("hardest-bug", "What was the hardest bug, and how did you find it?", StoryPart.HardestBug, "Guesses that were wrong, the one that was right, and how you told them apart."),
        new("decided-against", "What did you decide against, and what did that cost you?", StoryPart.TradeOffs, "Two sides, fairly told; not “it was the best”."),
        new("stranger", "What could a stranger break, or read, that they should not?", StoryPart.TradeOffs, "You have thought about it: passwords, input, who sees what."),
        new("tests", "How do you know that it works?", StoryPart.HardestBug, "Tests by kind, what they do not cover, and why that is all right."),
        new("used", "Who uses it, and what did they say?", StoryPart.Result, "A number, however small, and something you changed because of it."),
        new("again", "What would you do differently if you began again today?", StoryPart.Changes, "One thing, with the reason that you learned since."),
        new("next", "If you had one more week for it, what would you do first?", StoryPart.Changes, "The most useful thing for its users, not the most interesting one."),
    ];
}
