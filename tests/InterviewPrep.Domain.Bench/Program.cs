// Pairs a full lobby, several kinds of it.   ./bench.sh lobby [tickets] [--json]
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using InterviewPrep.Domain;
using InterviewPrep.Domain.Matching;
using InterviewPrep.Domain.Rooms.Live;

const double AtMostMs = 1_000;
var json = args.Contains("--json");
var count = args.FirstOrDefault(word => word != "--json") is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : 10_000;
var now = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
string[] topics = ["arrays", "strings", "hash-maps", "sorting", "queues", "stacks", "trees", "graphs", "intervals", "parsing"];
string[] languages = ["en", "de", "fr", "es", "pt", "pl"];
BankQuestion[] bank = [.. Enumerable.Range(0, 60).Select(i => new BankQuestion($"question-{i}", InterviewKind.Coding, (PracticeLevel)(i % 3), [topics[i % topics.Length]]))];

var found = new Dictionary<string, Found>
{
    ["mixed"] = Measure((random, i) => Ticket(random, i, random.Next(240))),
    ["justCome"] = Measure((random, i) => Ticket(random, i, 0)),
    ["allAlike"] = Measure((random, i) => Alike(i, OrderWish.Either, [])),
    ["nobodyFits"] = Measure((random, i) => Alike(i, OrderWish.InterviewFirst, [])),
    ["oneBlockedByAll"] = Measure((random, i) => Alike(i, OrderWish.Either, [Id(0)])),
    ["allMetLastTime"] = Measure((random, i) => Alike(i, OrderWish.Either, []) with { LastPartner = Id(i ^ 1) }),
};
Console.WriteLine(json ? JsonSerializer.Serialize(new { tickets = count, cores = Environment.ProcessorCount, atMostMs = AtMostMs, lobbies = found }, JsonSerializerOptions.Web) : Text());

string Text() => string.Join(Environment.NewLine, found.Select(lobby => string.Create(CultureInfo.InvariantCulture,
    $"{count} tickets, {lobby.Key,-16} {lobby.Value.Pairs,5} pairs  {lobby.Value.MedianMs,5:0} ms (processor {lobby.Value.MedianCpuMs,4:0} ms)  {(lobby.Value.MedianMs <= AtMostMs ? "met" : "MISSED")}, at most {AtMostMs:0}")));

Found Measure(Func<Random, int, Ticket> ticket)
{
    const int Rounds = 7;
    var random = new Random(1);
    Ticket[] queue = [.. Enumerable.Range(0, count).Select(i => ticket(random, i))];
    var (times, cpu, pairs) = (new List<double>(), new List<double>(), 0);
    for (var round = 0; round < Rounds; round++)
    {
        var (started, used) = (Stopwatch.GetTimestamp(), Process.GetCurrentProcess().TotalProcessorTime);
        var drafts = Matcher.Pair(queue, now).Select(match => SessionDrafts.Of(match, bank, now, language => language)).ToList();
        times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        cpu.Add((Process.GetCurrentProcess().TotalProcessorTime - used).TotalMilliseconds);
        pairs = drafts.Count;
    }
    return new Found(pairs, Math.Round(times[0]), Median(times), Median(cpu));

    static double Median(List<double> times) => Math.Round(times.Order().ElementAt(Rounds / 2));
}

Ticket Ticket(Random random, int i, int waited) => new(
    new Person(Id(i), $"Person {i}"),
    new Wishes(
        InterviewKind.Coding, (PracticeLevel)random.Next(3), [.. topics.Where(_ => random.Next(5) == 0)],
        [languages[random.Next(languages.Length)], .. languages.Where(_ => random.Next(6) == 0)], (OrderWish)random.Next(3)),
    now.AddSeconds(-waited), Enumerable.Range(0, random.Next(4)).Select(_ => Id(random.Next(count))).ToHashSet(), Id(random.Next(count)),
    Enumerable.Range(0, random.Next(20)).Select(_ => random.Next(60)).Distinct().ToDictionary(q => $"question-{q}", q => now.AddDays(-q)));

Ticket Alike(int i, OrderWish order, HashSet<UserId> blocked) => new(
    new Person(Id(i), $"Person {i}"), new Wishes(InterviewKind.Coding, PracticeLevel.Junior, [], ["en"], order), now.AddSeconds(-i * 0.001), blocked, null,
    new Dictionary<string, DateTimeOffset>());

static UserId Id(int i) => new($"user-{i}");

internal sealed record Found(int Pairs, double FirstMs, double MedianMs, double MedianCpuMs);
