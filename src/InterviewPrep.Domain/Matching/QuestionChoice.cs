using InterviewPrep.Domain.Rooms.Live;

namespace InterviewPrep.Domain.Matching;

/// <summary>A question as far as choosing one needs to know it.</summary>
public sealed record BankQuestion(string Id, InterviewKind Interview, PracticeLevel Level, IReadOnlyList<string> Topics);

/// <param name="SeenAt">When its candidate has met it before; null: never.</param>
/// <param name="IsOnTopic">Whether it is of a topic that the candidate named.</param>
public sealed record ChosenQuestion(string Id, DateTimeOffset? SeenAt, PracticeLevel Level, bool IsOnTopic);

/// <summary>Which question somebody gets.</summary>
public static class QuestionChoice
{
    /// <summary>
    /// One that this person has not met: the nearest level first, then an own topic. When all are known, the one met longest ago.
    /// Among equals a number made of person and question decides, so that not everybody gets the same.
    /// </summary>
    /// <param name="except">The question of the other round, which this person has just held as the interviewer.</param>
    /// <returns>Null when the bank has nothing else of this kind.</returns>
    public static ChosenQuestion? For(UserId candidate, Wishes wishes, IReadOnlyDictionary<string, DateTimeOffset> met, IEnumerable<BankQuestion> bank, string? except = null)
    {
        var choice = bank.Where(q => q.Interview == wishes.Interview && q.Id != except).ToList();
        var question = choice.Where(q => !met.ContainsKey(q.Id))
                .OrderBy(q => Math.Abs(q.Level - wishes.Level)).ThenBy(q => !IsOnTopic(q, wishes)).ThenBy(q => Spread(candidate, q)).FirstOrDefault()
            ?? choice.OrderBy(q => met[q.Id]).ThenBy(q => Spread(candidate, q)).FirstOrDefault();
        if (question is null) return null;
        return new ChosenQuestion(question.Id, met.TryGetValue(question.Id, out var at) ? at : null, question.Level, IsOnTopic(question, wishes));
    }

    private static bool IsOnTopic(BankQuestion question, Wishes wishes) => wishes.Topics.Any(question.Topics.Contains);

    /// <summary>FNV-1a: the same in every process, unlike the runtime's own.</summary>
    private static uint Spread(UserId candidate, BankQuestion question)
    {
        var hash = 2166136261u;
        foreach (var c in candidate.Value) hash = (hash ^ c) * 16777619;
        foreach (var c in question.Id) hash = (hash ^ c) * 16777619;
        return hash;
    }
}
