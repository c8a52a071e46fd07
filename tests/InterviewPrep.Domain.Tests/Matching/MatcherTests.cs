using FsCheck;
using FsCheck.Fluent;
using InterviewPrep.Domain.Matching;
using InterviewPrep.Domain.Rooms.Live;

namespace InterviewPrep.Domain.Tests.Matching;

public sealed class MatcherTests
{
    [Fact]
    public void The_random_queues_hold_pairs_repeats_blocks_and_people_left_over()
    {
        var queues = Enumerable.Range(0, 500).Select(seed => Enumerable.Range(0, 8).Select(i => Some.Random(new Random((seed * 8) + i), $"p{i:00}", 8)).ToArray()).ToList();
        var matches = queues.SelectMany(Pair).ToList();
        Assert.True(matches.Count(m => !m.IsRepeat) > 500 && matches.Count(m => m.IsRepeat) > 20, $"{matches.Count} pairs, {matches.Count(m => m.IsRepeat)} repeats");
        Assert.Equal(Widening.Steps.Count, matches.Select(m => m.Widened).Distinct().Count());
        Assert.Contains(queues, queue => Left(queue) is [_, _, ..] left && Pairs(left).Any(p => p.A.Blocked.Contains(p.B.Id)));
    }

    [Fact]
    public void Nobody_is_in_two_pairs() => Holds(queue =>
    {
        var paired = Pair(queue).SelectMany(m => new[] { m.First.Id, m.Second.Id }).ToList();
        return paired.Count == paired.Distinct().Count();
    });

    [Fact]
    public void Those_who_meet_may_meet_and_none_has_blocked_the_other() => Holds(queue =>
        Pair(queue).All(m => Fit.MayMeet(m.First, m.Second, Some.Now) && !m.First.Blocked.Contains(m.Second.Id) && !m.Second.Blocked.Contains(m.First.Id)));

    [Fact]
    public void Two_who_are_left_over_could_not_be_paired_but_for_having_met_last_time() => Holds(queue =>
    {
        var left = Left(queue);
        return Pairs(left).All(p => !Fit.MayMeet(p.A, p.B, Some.Now) || (Fit.IsRepeat(p.A, p.B) && left.Any(c => c != p.A && c != p.B && (IsOther(c, p.A) || IsOther(c, p.B)))));
    });

    [Fact]
    public void Partners_of_last_time_meet_again_only_when_nobody_else_waits_for_either() => Holds(queue =>
    {
        var left = Left(queue);
        return Pair(queue).All(m => m.IsRepeat == Fit.IsRepeat(m.First, m.Second) && (!m.IsRepeat || !left.Any(c => IsOther(c, m.First) || IsOther(c, m.Second))));
    });

    /// <summary>The plain definition, at the cost of walking along the queue for each ticket.</summary>
    [Fact]
    public void The_longest_waiting_chooses_first_and_takes_the_least_widened_then_the_longest_waiting() => Holds(queue =>
    {
        var free = queue.OrderBy(t => t.Since).ThenBy(t => t.Id.Value, StringComparer.Ordinal).ToList();
        var expected = new List<(UserId, UserId)>();
        foreach (var ticket in free.ToList())
        {
            if (!free.Contains(ticket)) continue;
            var partner = free.Where(other => Fit.MayMeet(ticket, other, Some.Now) && !Fit.IsRepeat(ticket, other)).MinBy(other => Fit.StepFor(ticket, other));
            if (partner is null) continue;
            expected.Add((ticket.Id, partner.Id));
            free.Remove(ticket);
            free.Remove(partner);
        }
        return expected.SequenceEqual(Pair(queue).Where(m => !m.IsRepeat).Select(m => (m.First.Id, m.Second.Id)));
    });

    [Fact]
    public void The_same_queue_in_another_order_gives_the_same_pairs() => Holds(queue =>
        Words(Pair(queue)).SequenceEqual(Words(Pair([.. queue.Reverse()]))));

    [Fact]
    public void Who_waits_longer_is_the_first_of_the_pair() => Holds(queue => Pair(queue).All(m => m.First.Since <= m.Second.Since));

    [Fact]
    public void The_step_that_two_need_is_the_same_from_both_sides_and_waiting_never_takes_a_partner_away() => Holds(queue =>
        Pairs(queue).All(p => Fit.StepFor(p.A, p.B) == Fit.StepFor(p.B, p.A)
            && Fit.MayMeet(p.A, p.B, Some.Now) == Fit.MayMeet(p.B, p.A, Some.Now)
            && (!Fit.MayMeet(p.A, p.B, Some.Now) || Fit.MayMeet(p.A, p.B, Some.Now.AddSeconds(30)))));

    [Theory]
    [InlineData(0, WideningStep.Nothing)]
    [InlineData(19, WideningStep.Nothing)]
    [InlineData(20, WideningStep.Topics)]
    [InlineData(45, WideningStep.NearLevel)]
    [InlineData(90, WideningStep.Order)]
    [InlineData(180, WideningStep.AnyLevel)]
    [InlineData(86_400, WideningStep.AnyLevel)]
    public void Wishes_widen_in_steps(int seconds, WideningStep step) => Assert.Equal(step, Widening.StepAfter(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void Fresh_arrivals_that_pair_up_with_each_other_do_not_starve_somebody_who_fits_none()
    {
        var picky = Some.Ticket("picky", level: PracticeLevel.Intern, topics: ["graphs"], order: OrderWish.InterviewFirst);
        var waiting = new List<Ticket> { picky };
        for (var second = 0; second <= 180; second++)
        {
            var now = Some.Now.AddSeconds(second);
            foreach (var n in new[] { 0, 1 }) waiting.Add(Some.Ticket($"{second}-{n}", -second, level: PracticeLevel.JuniorPlus, topics: ["trees"], order: n == 0 ? OrderWish.InterviewFirst : OrderWish.AnswerFirst));
            var matches = Matcher.Pair(waiting, now);
            foreach (var match in matches) waiting.RemoveAll(t => t.Id == match.First.Id || t.Id == match.Second.Id);
        }
        Assert.DoesNotContain(picky, waiting);
    }

    [Fact]
    public void The_better_partner_of_two_is_taken_even_when_the_other_has_waited_longer()
    {
        var matches = Pair([Some.Ticket("ada", 50, topics: ["graphs"]), Some.Ticket("ben", 40, level: PracticeLevel.Intern), Some.Ticket("cem", 10, topics: ["graphs"])]);
        var match = Assert.Single(matches);
        Assert.Equal(("ada", "cem", WideningStep.Nothing), (match.First.Person.Name, match.Second.Person.Name, match.Widened));
    }

    [Fact]
    public void Two_who_met_last_time_wait_for_somebody_else_while_one_is_there()
    {
        var (ada, ben) = (Some.Ticket("ada", 100, last: "ben"), Some.Ticket("ben", 100, last: "ada"));
        var later = Some.Ticket("cem", 0, order: OrderWish.Either, level: PracticeLevel.JuniorPlus, topics: ["trees"]);

        Assert.True(Assert.Single(Pair([ada, ben])).IsRepeat);
        Assert.False(Assert.Single(Pair([ada, ben, later])).IsRepeat);
    }

    [Fact]
    public void A_common_language_is_needed_however_long_one_waits() =>
        Assert.Empty(Pair([Some.Ticket("ada", 9_000, languages: ["en"]), Some.Ticket("ben", 9_000, languages: ["de"])]));

    private static IReadOnlyList<Match> Pair(Ticket[] queue) => Matcher.Pair(queue, Some.Now);

    private static List<Ticket> Left(Ticket[] queue)
    {
        var paired = Pair(queue).SelectMany(m => new[] { m.First, m.Second }).ToHashSet();
        return [.. queue.Where(t => !paired.Contains(t))];
    }

    private static bool IsOther(Ticket waiting, Ticket of) => waiting != of && Fit.CouldMeet(waiting, of) && !Fit.IsRepeat(waiting, of);

    private static IEnumerable<(Ticket A, Ticket B)> Pairs(IReadOnlyList<Ticket> queue) => queue.SelectMany((a, i) => queue.Skip(i + 1).Select(b => (a, b)));

    private static IEnumerable<string> Words(IEnumerable<Match> matches) => matches.Select(m => $"{m.First.Id} {m.Second.Id} {m.Language} {m.Widened} {m.IsRepeat}");

    private static void Holds(Func<Ticket[], bool> property) =>
        Prop.ForAll(Some.Queues, queue => property(queue)).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
}
