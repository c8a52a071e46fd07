using System.Globalization;
using InterviewPrep.Domain.Rooms.Live;

namespace InterviewPrep.Domain.Matching;

/// <summary>Says in sentences why two people were brought together. Both read the same ones.</summary>
internal static class MatchReasons
{
    public static IEnumerable<string> Of(Match match, DateTimeOffset now, Func<string, string> languageName)
    {
        var (a, b) = (match.First, match.Second);
        yield return $"You both want to practise {NameOf(a.Wishes.Interview)} and speak {languageName(match.Language)}.";
        var shared = a.Wishes.Topics.Intersect(b.Wishes.Topics).ToList();
        if (shared.Count > 0) yield return $"You both chose {Listed(shared.Select(topic => topic.Replace('-', ' ')))}.";
        var waited = $"{a.Person.Name} had waited {Waited(now - a.Since)}, so";
        if (a.Wishes.Level == b.Wishes.Level) yield return $"You both practise at the level {NameOf(a.Wishes.Level)}.";
        else yield return $"{waited} the level was widened: {a.Person.Name} practises at {NameOf(a.Wishes.Level)}, {b.Person.Name} at {NameOf(b.Wishes.Level)}.";
        if (shared.Count == 0 && a.Wishes.Topics.Count > 0 && b.Wishes.Topics.Count > 0) yield return $"{waited} the topics were widened: each of you gets a question of the own ones.";
        if (match.IsRepeat) yield return "You met last time too: nobody else is waiting who could be your partner.";
    }

    public static string OfOrder(Ticket first, Ticket second, Ticket begins)
    {
        var other = begins == first ? second : first;
        return (begins.Wishes.Order, other.Wishes.Order) switch
        {
            (OrderWish.InterviewFirst, OrderWish.InterviewFirst) => $"You both want to interview first. {first.Person.Name} has waited longer and begins.",
            (OrderWish.AnswerFirst, OrderWish.AnswerFirst) => $"You both want to answer first. {first.Person.Name} has waited longer, so {second.Person.Name} begins as the interviewer.",
            (OrderWish.Either, OrderWish.Either) => $"Neither of you minds who interviews first: {begins.Person.Name} begins.",
            _ => $"{begins.Person.Name} begins as the interviewer, as you two wished.",
        };
    }

    public static IEnumerable<string> Of(IReadOnlyList<DraftedRound> rounds) =>
        rounds.Select((round, i) => $"Round {i + 1}: {round.Candidate.Name} gets {Of(round.Question)}.");

    private static string Of(ChosenQuestion question) => question.SeenAt is { } at
        ? $"a question met before, on {at.UtcDateTime.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}: there is no new one left, and this one is the longest ago"
        : question.IsOnTopic ? "a new question of a topic of the own choice" : "a new question";

    private static string NameOf(InterviewKind kind) => kind switch
    {
        InterviewKind.Coding => "coding interviews",
        InterviewKind.Behavioural => "behavioural interviews",
        _ => "system design interviews",
    };

    private static string NameOf(PracticeLevel level) => level switch
    {
        PracticeLevel.Intern => "intern",
        PracticeLevel.Junior => "junior",
        _ => "junior plus",
    };

    private static string Waited(TimeSpan time) => time.TotalMinutes < 2 ? $"{Math.Max(1, (int)time.TotalSeconds)} s" : $"{(int)time.TotalMinutes} min";

    private static string Listed(IEnumerable<string> words) => words.ToList() switch
    {
        [var only] => only,
        [.. var most, var last] => $"{string.Join(", ", most)} and {last}",
        [] => "",
    };
}
