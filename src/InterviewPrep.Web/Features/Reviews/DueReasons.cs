using InterviewPrep.Domain.Reviews;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.DueDrills;
using InterviewPrep.Web.Features.Questions;
using InterviewPrep.Web.Features.Reviews.Scorecards;

namespace InterviewPrep.Web.Features.Reviews;

/// <summary>Tells what of a review put a question on its owner's list, as it reads now.</summary>
internal sealed class DueReasons(ReviewCardStore cards, IDocumentStore store) : IDueReasons
{
    private const int MaxQuote = 120;

    public async Task<IReadOnlyDictionary<DueReason, ToldReason>> TellAsync(IReadOnlyList<DueReason> reasons, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        var threads = (await session.LoadManyAsync<CommentThread>(reasons.Select(r => r.Thread).OfType<string>().Distinct(), cancellationToken)).ToDictionary(t => t.Id);
        var scored = reasons.Where(r => r.Thread is null).Select(r => r.Review).OfType<string>().Distinct().ToList();
        var reviews = (await session.LoadManyAsync<Review>(scored, cancellationToken)).ToDictionary(r => r.Id);
        var given = (await session.LoadManyAsync<ReviewCards>(scored, cancellationToken)).SelectMany(c => c.Cards.Select(card => (Review: c.Id, Card: card))).ToLookup(c => (c.Review, c.Card.Round, c.Card.GivenAt), c => c.Card);
        var told = new Dictionary<DueReason, ToldReason>();
        foreach (var reason in reasons)
            if (reason.Thread is { } id && threads.TryGetValue(id, out var thread))
                told[reason] = new ToldReason(reason.Origin, $"{thread.Remarks[0].Name}: {Quote(SafeMarkdown.ToText(thread.Remarks[0].Text))}", $"/reviews/{thread.Review}#thread-{id}", reason.At);
            else if (reason is { Review: { } of, Round: { } round } && reviews.TryGetValue(of, out var review) && given[(of, round, reason.At)].FirstOrDefault() is { Lowest: { } low } card)
                told[reason] = new ToldReason(reason.Origin, $"{card.MentorName} scored “{await RowAsync(review, round, low.Row, cancellationToken)}” {low.Level} of 4.", $"/reviews/{of}#scores", reason.At);
        return told;
    }

    private async Task<string> RowAsync(Review review, int round, string row, CancellationToken cancellationToken) =>
        (await cards.RubricAsync(review.Subject.Rounds.First(r => r.Number == round), cancellationToken)).Find(row)?.Title ?? row;

    /// <summary>The first whole words.</summary>
    private static string Quote(string text)
    {
        if (text.Length <= MaxQuote) return text;
        var end = text.LastIndexOf(' ', MaxQuote);
        if (end <= 0) end = char.IsHighSurrogate(text[MaxQuote - 1]) ? MaxQuote - 1 : MaxQuote;
        return $"{text[..end].TrimEnd(',', ';', ':', ' ')}…";
    }
}
