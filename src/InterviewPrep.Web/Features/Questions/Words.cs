using InterviewPrep.QuestionBank;
using InterviewPrep.Web.Features.Progress;

namespace InterviewPrep.Web.Features.Questions;

/// <summary>What the bank's values are called on pages.</summary>
public static class Words
{
    public static string Of(Level level) => level switch
    {
        Level.Intern => "Internship",
        Level.Junior => "Junior",
        _ => "Junior plus",
    };

    public static string Of(QuestionKind kind) => kind switch
    {
        QuestionKind.Function => "Function",
        QuestionKind.Program => "Program",
        QuestionKind.Behavioural => "Behavioural",
        _ => "System design",
    };

    public static string Of(PracticeState state) => state switch
    {
        PracticeState.Solved => "Solved",
        PracticeState.Tried => "Tried",
        _ => "Not tried",
    };

    /// <summary><c>two-pointers</c> becomes <c>Two pointers</c>, <c>api-design</c> becomes <c>API design</c>.</summary>
    public static string OfTopic(string slug)
    {
        var words = slug.Split('-').Select(word => Acronyms.Contains(word) ? word.ToUpperInvariant() : word);
        var text = string.Join(' ', words);
        return string.Concat(char.ToUpperInvariant(text[0]).ToString(), text.AsSpan(1));
    }

    private static readonly HashSet<string> Acronyms = ["api", "csv", "http", "sql"];
}
