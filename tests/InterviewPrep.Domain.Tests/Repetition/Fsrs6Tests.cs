using System.Runtime.CompilerServices;
using System.Text.Json;
using InterviewPrep.Domain.Repetition;

namespace InterviewPrep.Domain.Tests.Repetition;

/// <summary>Against the reference vectors of the open-spaced-repetition project (fsrs-vectors.json says whose they are).</summary>
public sealed class Fsrs6Tests
{
    private static readonly JsonElement Vectors = JsonDocument.Parse(File.ReadAllText(Path.Combine(Path.GetDirectoryName(Here())!, "fsrs-vectors.json"))).RootElement;

    [Fact]
    public void The_first_review_gives_the_reference_memory()
    {
        var first = Vectors.GetProperty("first");
        foreach (var grade in Enum.GetValues<Grade>())
        {
            var memory = Fsrs6.Default.Review(null, 0, grade);
            Assert.Equal(first.GetProperty("stability")[(int)grade - 1].GetDouble(), memory.Stability, 1e-7);
            Assert.Equal(first.GetProperty("difficulty")[(int)grade - 1].GetDouble(), memory.Difficulty, 1e-7);
        }
    }

    [Fact]
    public void Reviews_on_the_same_day_and_later_give_the_reference_memory() => AssertMemory("memory", Fsrs6.Default);

    [Fact]
    public void The_same_without_the_short_term_weights_gives_the_reference_memory()
    {
        // The reference's long-term scheduler has no same-day rule: there a repetition after 0 days changes nothing but the difficulty.
        var vector = Vectors.GetProperty("memoryWithoutShortTerm");
        var weights = WeightsOfNow();
        weights[17] = weights[18] = weights[19] = 0;
        AssertMemory(vector, new Fsrs6(weights));
    }

    [Fact]
    public void Intervals_are_the_reference_ones_wherever_it_schedules_by_days()
    {
        var vector = Vectors.GetProperty("intervals");
        var (grades, expected) = (GradesOf(vector), Numbers(vector, "intervals"));
        Memory? memory = null;
        var elapsed = 0;
        for (var i = 0; i < grades.Count; i++)
        {
            memory = Fsrs6.Default.Review(memory, elapsed, grades[i]);
            if (expected[i] > 0) Assert.Equal(expected[i], Fsrs6.Default.Interval(memory)); // 0: the reference's learning steps of minutes
            elapsed = (int)expected[i];
        }
    }

    [Fact]
    public void The_chance_of_recall_is_the_reference_one()
    {
        var vector = Vectors.GetProperty("retrievability");
        var memory = new Memory(vector.GetProperty("stability").GetDouble(), 1);
        Assert.Equal(vector.GetProperty("chance").GetDouble(), Fsrs6.Default.Retrievability(memory, vector.GetProperty("days").GetInt32()), 1e-6);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Long_histories_with_other_weights_give_the_reference_memory_at_each_step(int history)
    {
        var longTerm = Vectors.GetProperty("longTerm");
        var fsrs = new Fsrs6(Numbers(longTerm, "weights"));
        var vector = longTerm.GetProperty("histories")[history];
        var (grades, intervals, stabilities, difficulties) = (GradesOf(vector), Numbers(vector, "intervals"), Numbers(vector, "stability"), Numbers(vector, "difficulty"));
        Memory? memory = null;
        for (var i = 0; i < grades.Count; i++)
        {
            memory = fsrs.Review(memory, i == 0 ? 0 : (int)intervals[i - 1], grades[i]);
            Assert.Equal(1, memory.Stability / stabilities[i], 1e-6);
            Assert.Equal(difficulties[i], memory.Difficulty, 1e-6);
            if (history == 0) Assert.Equal(intervals[i], fsrs.Interval(memory)); // in the others the reference also keeps the four buttons apart
        }
    }

    [Fact]
    public void However_bad_it_goes_stability_and_difficulty_keep_their_bounds()
    {
        Memory? memory = null;
        for (var i = 0; i < 1_000; i++)
        {
            memory = Fsrs6.Default.Review(memory, i % 3, Grade.Again);
            Assert.InRange(memory.Stability, 0.001, 100);
            Assert.InRange(memory.Difficulty, 1, 10);
            Assert.Equal(1, Fsrs6.Default.Interval(memory));
        }
    }

    [Fact]
    public void The_longest_interval_is_a_hundred_years()
    {
        Memory? memory = null;
        for (var i = 0; i < 50; i++) memory = Fsrs6.Default.Review(memory, memory is null ? 0 : Fsrs6.Default.Interval(memory), Grade.Easy);
        Assert.Equal(Fsrs6.LongestInterval, Fsrs6.Default.Interval(memory!));
    }

    private static void AssertMemory(string name, Fsrs6 fsrs) => AssertMemory(Vectors.GetProperty(name), fsrs);

    private static void AssertMemory(JsonElement vector, Fsrs6 fsrs)
    {
        var memory = GradesOf(vector).Zip(Numbers(vector, "days")).Aggregate((Memory?)null, (before, review) => fsrs.Review(before, (int)review.Second, review.First))!;
        Assert.Equal(vector.GetProperty("stability").GetDouble(), memory.Stability, 1e-4);
        Assert.Equal(vector.GetProperty("difficulty").GetDouble(), memory.Difficulty, 1e-4);
    }

    private static List<Grade> GradesOf(JsonElement vector) => [.. Numbers(vector, "grades").Select(g => (Grade)(int)g)];

    private static double[] Numbers(JsonElement vector, string name) => [.. vector.GetProperty(name).EnumerateArray().Select(n => n.GetDouble())];

    private static double[] WeightsOfNow() =>
    [
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
        1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
    ];

    private static string Here([CallerFilePath] string path = "") => path;
}
