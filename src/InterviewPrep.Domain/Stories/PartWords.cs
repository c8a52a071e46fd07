namespace InterviewPrep.Domain.Stories;

/// <summary>What the parts are called, and what each answers.</summary>
public static class PartWords
{
    public static string Of(StoryPart part) => part switch
    {
        StoryPart.Situation => "Situation",
        StoryPart.Task => "Task",
        StoryPart.Action => "Action",
        StoryPart.Result => "Result",
        StoryPart.Problem => "Problem",
        StoryPart.Role => "Role",
        StoryPart.Technologies => "Technologies",
        StoryPart.HardestBug => "Hardest bug",
        StoryPart.TradeOffs => "Trade-offs",
        _ => "What I would change",
    };

    public static string AskedIn(StoryPart part) => part switch
    {
        StoryPart.Situation => "Where and when was it, who was there, and what was going on? Two or three sentences.",
        StoryPart.Task => "What had to be achieved, and what of it was yours?",
        StoryPart.Action => "What did you do, step by step, and why so? Most of your words belong here.",
        StoryPart.Result => "What came of it, in numbers if you can, and what did you take from it?",
        StoryPart.Problem => "Who has the problem, and what did they do before?",
        StoryPart.Role => "Who built it with you, and what of it is yours?",
        StoryPart.Technologies => "What is it built with, and why that?",
        StoryPart.HardestBug => "What went wrong, how did you find the cause, and what do you do differently since?",
        StoryPart.TradeOffs => "What did you decide against, and what did that cost?",
        _ => "What would you do differently if you began again today?",
    };
}
