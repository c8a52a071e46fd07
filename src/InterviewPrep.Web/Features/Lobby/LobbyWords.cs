using InterviewPrep.Domain.Matching;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Web.Features.Accounts;

namespace InterviewPrep.Web.Features.Lobby;

/// <summary>What the lobby's values are called on pages.</summary>
public static class LobbyWords
{
    public static string Of(InterviewKind kind) => kind switch
    {
        InterviewKind.Coding => "Coding",
        InterviewKind.Behavioural => "Behavioural",
        _ => "System design",
    };

    public static string Of(PracticeLevel level) => level switch
    {
        PracticeLevel.Intern => "Intern",
        PracticeLevel.Junior => "Junior",
        _ => "Junior plus",
    };

    public static string Of(OrderWish order) => order switch
    {
        OrderWish.InterviewFirst => "Interview first",
        OrderWish.AnswerFirst => "Answer first",
        _ => "Either is fine",
    };

    public static string OfLanguage(string code) => ProfileChoices.Languages.GetValueOrDefault(code, code);

    /// <summary>What strangers are told of a name.</summary>
    public static string FirstName(string name) => name.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries) is [var first, ..] ? first : name;

    /// <summary>What is given up at a step; null when this ticket has nothing of it.</summary>
    public static string? Of(WideningStep step, Wishes wishes) => step switch
    {
        WideningStep.Topics when wishes.Topics.Count > 0 => "Partners with other topics count too. Your question stays one of yours.",
        WideningStep.NearLevel => "Partners one level apart count too.",
        WideningStep.Order when wishes.Order is not OrderWish.Either => "Partners who want the same turn count too. Who has waited longer gets it.",
        WideningStep.AnyLevel => "Partners of every level count.",
        _ => null,
    };
}
