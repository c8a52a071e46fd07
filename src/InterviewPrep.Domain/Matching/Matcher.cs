namespace InterviewPrep.Domain.Matching;

/// <summary>Two people who are to interview each other.</summary>
/// <param name="First">Who has waited longer.</param>
/// <param name="Language">The spoken one.</param>
/// <param name="Widened">The step without which the two would not have met.</param>
/// <param name="IsRepeat">They met last time too: nobody else was there.</param>
public sealed record Match(Ticket First, Ticket Second, string Language, WideningStep Widened, bool IsRepeat);

/// <summary>
/// Who meets whom. Greedy in order of arrival: the longest waiting chooses first, and takes whoever needs the least widening, among those the
/// longest waiting. What is left over could not be paired. The order makes it fair and explainable, which a maximum matching would not be.
/// The waiting are indexed by kind, language, level, order and topic (<see cref="WaitingLines"/>), so each choice is a few looks
/// at the heads of lines instead of a walk along the queue: about n log n for n tickets.
/// </summary>
public static class Matcher
{
    /// <summary>The same tickets at the same time give the same pairs, in whatever order they come.</summary>
    /// <param name="tickets">One for each person.</param>
    public static IReadOnlyList<Match> Pair(IEnumerable<Ticket> tickets, DateTimeOffset now)
    {
        Ticket[] queue = [.. tickets.OrderBy(t => t.Since).ThenBy(t => t.Id.Value, StringComparer.Ordinal)];
        var lines = new WaitingLines(queue);
        var matches = new List<Match>(queue.Length / 2);
        for (var place = 0; place < queue.Length; place++)
        {
            if (lines.IsTaken(place)) continue;
            if (Best(lines, place, now) is not { } partner) continue;
            matches.Add(Take(lines, queue, place, partner, isRepeat: false));
        }
        PairAgain(lines, queue, now, matches);
        return matches;
    }

    private static int? Best(WaitingLines lines, int place, DateTimeOffset now)
    {
        var allowed = Widening.StepAfter(now - lines[place].Since);
        for (var step = WideningStep.Nothing; step <= allowed; step++)
            if (lines.FirstFor(place, step, except: null) is { } partner) return partner;
        return null;
    }

    /// <summary>Two who met last time meet again when none of those who are left could ever be the partner of either.</summary>
    private static void PairAgain(WaitingLines lines, Ticket[] queue, DateTimeOffset now, List<Match> matches)
    {
        var places = new Dictionary<UserId, int>(queue.Length);
        for (var place = 0; place < queue.Length; place++) places[queue[place].Id] = place;
        for (var place = 0; place < queue.Length; place++)
        {
            if (queue[place].LastPartner is not { } last || !places.TryGetValue(last, out var partner)) continue;
            if (lines.IsTaken(place) || lines.IsTaken(partner) || !Fit.MayMeet(queue[place], queue[partner], now)) continue;
            if (HasOthers(lines, place, partner) || HasOthers(lines, partner, place)) continue;
            matches.Add(Take(lines, queue, Math.Min(place, partner), Math.Max(place, partner), isRepeat: true));
        }
    }

    private static bool HasOthers(WaitingLines lines, int place, int partner) => lines.FirstFor(place, WideningStep.AnyLevel, except: partner) is not null;

    private static Match Take(WaitingLines lines, Ticket[] queue, int first, int second, bool isRepeat)
    {
        lines.Take(first);
        lines.Take(second);
        var (a, b) = (queue[first], queue[second]);
        return new Match(a, b, Fit.CommonLanguage(a, b)!, Fit.StepFor(a, b)!.Value, isRepeat);
    }
}
