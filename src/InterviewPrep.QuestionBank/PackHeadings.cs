namespace InterviewPrep.QuestionBank;

/// <summary>What the parts of an <see cref="InterviewerPack"/> are called for a kind of question, in its file and on pages.</summary>
public sealed record PackHeadings(string Script, string Clarifications, string Hints, string WrongApproaches, string FollowUps, string Reference)
{
    private static readonly PackHeadings Coding = new("Script", "Clarifying questions", "Hints", "Usual wrong approaches", "Follow-ups", "Approaches");
    private static readonly PackHeadings Behavioural = Coding with { Clarifications = "If they ask", WrongApproaches = "Red flags", Reference = "A good answer shows" };
    private static readonly PackHeadings SystemDesign = Coding with { Clarifications = "Requirements to find by asking", Reference = "Reference sketch" };

    public static PackHeadings Of(QuestionKind kind) => kind switch
    {
        QuestionKind.Behavioural => Behavioural,
        QuestionKind.SystemDesign => SystemDesign,
        _ => Coding,
    };
}
