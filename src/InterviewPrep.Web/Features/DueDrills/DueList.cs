using InterviewPrep.Domain;
using InterviewPrep.Domain.Repetition;
using InterviewPrep.QuestionBank;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Progress;
using InterviewPrep.Web.Features.Questions;

namespace InterviewPrep.Web.Features.DueDrills;

/// <summary>Keeps the questions that people come back to, and tells when.</summary>
internal sealed class DueList(IDocumentStore store, Attempts attempts, IEnumerable<ITalkedPractice> talked, IEnumerable<IDueReasons> others, Catalogue catalogue, TimeProvider time)
{
    /// <summary>Of one person.</summary>
    public const int Most = 200;

    /// <summary>Those whose question is still in the bank, the most urgent first.</summary>
    public async Task<IReadOnlyList<DueView>> OfAsync(UserId user, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var kept = await KeptAsync(user, cancellationToken);
        return kept.Count == 0 ? [] : await ScheduledAsync(user, kept, await attempts.OfAsync(user, cancellationToken), zone, cancellationToken);
    }

    /// <inheritdoc cref="OfAsync(UserId, TimeZoneInfo, CancellationToken)"/>
    /// <param name="mine">The person's attempts, which the caller has read already.</param>
    public async Task<IReadOnlyList<DueView>> OfAsync(UserId user, IReadOnlyList<Attempt> mine, TimeZoneInfo zone, CancellationToken cancellationToken) =>
        await ScheduledAsync(user, await KeptAsync(user, cancellationToken), mine, zone, cancellationToken);

    public async Task<IReadOnlyList<DueDrill>> KeptAsync(UserId user, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        return await session.Query<DueDrill>().Where(d => d.User, user).ToListAsync(Most, cancellationToken);
    }

    /// <summary>Puts a question on a person's list, or another reason to it; in the unit of work at hand.</summary>
    /// <returns>False: there is no such question, or the list is full.</returns>
    public async Task<bool> AddAsync(IDocumentSession session, UserId user, string question, DueReason reason, CancellationToken cancellationToken)
    {
        if (catalogue.Find(question) is null) return false;
        var found = await session.LoadAsync<DueDrill>(DueDrill.IdOf(user, question), cancellationToken);
        if (found is null && await session.Query<DueDrill>().Where(d => d.User, user).CountAsync(cancellationToken) >= Most) return false;
        session.Store((found ?? new DueDrill(DueDrill.IdOf(user, question), user, question, time.GetUtcNow(), [])).Because(reason));
        return true;
    }

    private async Task<IReadOnlyList<DueView>> ScheduledAsync(UserId user, IReadOnlyList<DueDrill> kept, IReadOnlyList<Attempt> mine, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var today = ProgressReport.DayOf(time.GetUtcNow(), zone);
        var talks = new List<TalkedPractice>();
        if (kept.Any(d => catalogue.Find(d.Question)?.Question.IsCoding == false))
            foreach (var area in talked) talks.AddRange(await area.OfAsync(user, cancellationToken));
        var told = await TellAsync(kept, cancellationToken);
        var views = from drill in kept
                    let question = catalogue.Find(drill.Question)?.Question
                    where question is not null
                    let tried = mine.Where(a => a.Question == drill.Question).ToList()
                    let practised = question.IsCoding ? PracticeOf(tried, question, zone) : PracticeOf(talks.Where(t => t.Question == drill.Question), zone)
                    let schedule = DrillSchedule.Of(drill.AddedAt, ProgressReport.DayOf(drill.AddedAt, zone), practised)
                    orderby schedule.Due, drill.AddedAt
                    select new DueView(question, [.. drill.Reasons.Select(told.GetValueOrDefault).OfType<ToldReason>()], schedule.Due, schedule.Due <= today, schedule.Times, schedule.ChanceOn(today), tried.Find(a => a.IsOpen)?.Address);
        return [.. views];
    }

    private async Task<IReadOnlyDictionary<DueReason, ToldReason>> TellAsync(IReadOnlyList<DueDrill> kept, CancellationToken cancellationToken)
    {
        var reasons = kept.SelectMany(d => d.Reasons).Distinct().ToLookup(r => r.Origin is DueOrigin.Own);
        var told = reasons[true].ToDictionary(r => r, r => new ToldReason(r.Origin, "You put it here.", null, r.At));
        if (!reasons[false].Any()) return told;
        foreach (var area in others)
            foreach (var (reason, words) in await area.TellAsync([.. reasons[false]], cancellationToken)) told[reason] = words;
        return told;
    }

    private static IEnumerable<Practice> PracticeOf(IEnumerable<TalkedPractice> told, TimeZoneInfo zone) =>
        told.OrderBy(t => t.At).Select(t => new Practice(t.At, ProgressReport.DayOf(t.At, zone), t.Grade));

    private static IEnumerable<Practice> PracticeOf(IEnumerable<Attempt> tried, Question question, TimeZoneInfo zone) =>
        from attempt in tried
        where attempt.EndedAt is not null
        orderby attempt.EndedAt
        let took = attempt.IsSolved && attempt.SolveSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : (TimeSpan?)null
        select new Practice(
            attempt.EndedAt!.Value, ProgressReport.DayOf(attempt.EndedAt.Value, zone),
            Practice.GradeOf(took, attempt.Verdicts.Count, attempt.Hints, TimeSpan.FromMinutes(question.Minutes)));
}

/// <summary>A due drill as its person sees it.</summary>
/// <param name="Times">How often it was repeated.</param>
/// <param name="Chance">That it would go well today, by the model; null before the first repetition.</param>
/// <param name="Open">Where it goes on; null when it has not been started.</param>
public sealed record DueView(Question Question, IReadOnlyList<ToldReason> Reasons, DateOnly Due, bool IsDue, int Times, double? Chance, string? Open);
