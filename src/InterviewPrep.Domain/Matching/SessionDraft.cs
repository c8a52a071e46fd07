using InterviewPrep.Domain.Rooms.Live;

namespace InterviewPrep.Domain.Matching;

/// <summary>A session as it was agreed upon, before its questions are fetched from the bank.</summary>
/// <param name="Reasons">Sentences for both: why they meet, what was widened, which question each gets. They tell nothing of a question itself.</param>
public sealed record SessionDraft(InterviewKind Interview, string Language, IReadOnlyList<string> Reasons, IReadOnlyList<DraftedRound> Rounds);

public sealed record DraftedRound(Person Candidate, ChosenQuestion Question);

/// <summary>Makes drafts.</summary>
public static class SessionDrafts
{
    /// <param name="languageName">What a language code is called.</param>
    /// <returns>Null when the bank has no question of this kind.</returns>
    public static SessionDraft? Of(Match match, IReadOnlyList<BankQuestion> bank, DateTimeOffset now, Func<string, string> languageName)
    {
        var (first, second) = (match.First, match.Second);
        var begins = Interviewer(first, second);
        var rounds = Rounds(begins == first ? [second, first] : [first, second], bank);
        return rounds.Count == 0 ? null : new SessionDraft(
            first.Wishes.Interview, match.Language,
            [.. MatchReasons.Of(match, now, languageName), MatchReasons.OfOrder(first, second, begins), .. MatchReasons.Of(rounds)], rounds);
    }

    /// <summary>A session with somebody who was invited.</summary>
    public static SessionDraft? Of(Ticket host, Ticket guest, IReadOnlyList<BankQuestion> bank, string language)
    {
        var begins = host.Wishes.Order is OrderWish.InterviewFirst ? host : guest;
        var rounds = Rounds(begins == host ? [guest, host] : [host, guest], bank);
        return rounds.Count == 0 ? null : new SessionDraft(
            host.Wishes.Interview, language,
            [$"{host.Person.Name} has invited {guest.Person.Name}.", $"{begins.Person.Name} begins as the interviewer.", .. MatchReasons.Of(rounds)], rounds);
    }

    /// <summary>A wish that stands alone is met; of two that collide that of the longer waiting, who without any wish answers first.</summary>
    private static Ticket Interviewer(Ticket first, Ticket second) => (first.Wishes.Order, second.Wishes.Order) switch
    {
        (OrderWish.InterviewFirst, _) => first,
        (OrderWish.Either, OrderWish.AnswerFirst) => first,
        _ => second,
    };

    /// <summary>One round for each, with different questions; with a single question in the bank there is one round.</summary>
    private static List<DraftedRound> Rounds(IReadOnlyList<Ticket> candidates, IReadOnlyList<BankQuestion> bank)
    {
        var rounds = new List<DraftedRound>();
        foreach (var candidate in candidates)
            if (QuestionChoice.For(candidate.Id, candidate.Wishes, candidate.Met, bank, except: rounds is [var before] ? before.Question.Id : null) is { } question)
                rounds.Add(new DraftedRound(candidate.Person, question));
        return rounds;
    }
}
