using FsCheck;
using FsCheck.Fluent;
using InterviewPrep.Domain.Matching;
using InterviewPrep.Domain.Rooms.Live;

namespace InterviewPrep.Domain.Tests.Matching;

/// <summary>Tickets: one as a test wants it, and random queues in which wishes, blocks and old partners collide.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly string[] Topics = ["arrays", "graphs", "trees", "strings"];
    private static readonly string[] Languages = ["en", "de", "fr"];

    public static Ticket Ticket(
        string name, int waited = 0, InterviewKind interview = InterviewKind.Coding, PracticeLevel level = PracticeLevel.Junior, string[]? topics = null,
        string[]? languages = null, OrderWish order = OrderWish.Either, string[]? blocked = null, string? last = null, Dictionary<string, DateTimeOffset>? met = null) => new(
        new Person(new UserId(name), name),
        new Wishes(interview, level, topics ?? [], languages ?? ["en"], order),
        Now.AddSeconds(-waited),
        (blocked ?? []).Select(b => new UserId(b)).ToHashSet(),
        last is null ? null : new UserId(last),
        met ?? []);

    public static Arbitrary<Ticket[]> Queues { get; } = (
        from count in Gen.Choose(0, 12)
        from seeds in Gen.Choose(0, int.MaxValue - 1).ArrayOf(count)
        select Queue(seeds)).ToArbitrary();

    private static Ticket[] Queue(int[] seeds) => [.. seeds.Select((seed, i) => Random(new Random(seed), $"p{i:00}", seeds.Length))];

    public static Ticket Random(Random random, string name, int people) => Ticket(
        name,
        random.Next(300),
        random.Next(4) == 0 ? InterviewKind.Behavioural : InterviewKind.Coding,
        (PracticeLevel)random.Next(3),
        Subset(random, Topics, 3),
        [random.Next(3) == 0 ? "de" : "en", .. Subset(random, Languages, 4)],
        (OrderWish)random.Next(3),
        random.Next(3) == 0 ? [$"p{random.Next(people):00}"] : [],
        random.Next(2) == 0 ? $"p{random.Next(people):00}" : null);

    private static string[] Subset(Random random, string[] all, int oneIn) => [.. all.Where(_ => random.Next(oneIn) == 0)];
}
