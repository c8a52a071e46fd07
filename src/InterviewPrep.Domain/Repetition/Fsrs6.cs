namespace InterviewPrep.Domain.Repetition;

/// <summary>
/// FSRS-6, the free spaced repetition scheduler of the open-spaced-repetition project, as py-fsrs 6.3.1 computes it. A drill takes
/// an evening rather than seconds, so there are no learning steps of minutes: every interval is a whole number of days, at least one.
/// </summary>
/// <param name="weights">The model's 21 weights.</param>
/// <param name="retention">The chance of recall at which something becomes due.</param>
public sealed class Fsrs6(IReadOnlyList<double> weights, double retention = 0.9)
{
    /// <summary>As people see it.</summary>
    public const string Version = "FSRS-6";

    public const int LongestInterval = 36_500;

    private const double LeastStability = 0.001;

    /// <summary>With the weights that were fitted to some hundred million reviews of others.</summary>
    public static readonly Fsrs6 Default = new(
    [
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
        1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
    ]);

    private readonly double _decay = -weights[20];
    private readonly double _factor = Math.Pow(0.9, 1 / -weights[20]) - 1;

    /// <param name="before">Null: the first time.</param>
    /// <param name="days">Since the last time; 0: the same day.</param>
    public Memory Review(Memory? before, int days, Grade grade)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        if (before is null) return new Memory(AtLeast(weights[(int)grade - 1]), Bounded(FirstDifficulty(grade)));
        var stability = days == 0 ? SameDay(before, grade) : grade is Grade.Again ? Forgotten(before, days) : Recalled(before, days, grade);
        return new Memory(AtLeast(stability), NextDifficulty(before.Difficulty, grade));
    }

    /// <summary>The chance that it is recalled.</summary>
    public double Retrievability(Memory memory, int days) => Math.Pow(1 + (_factor * days / memory.Stability), _decay);

    /// <summary>Days until it is due.</summary>
    public int Interval(Memory memory)
    {
        var days = memory.Stability / _factor * (Math.Pow(retention, 1 / _decay) - 1);
        return (int)Math.Clamp(Math.Round(days), 1, LongestInterval);
    }

    private double FirstDifficulty(Grade grade) => weights[4] - Math.Exp(weights[5] * ((int)grade - 1)) + 1;

    private double NextDifficulty(double before, Grade grade)
    {
        var change = -weights[6] * ((int)grade - 3);
        var damped = before + ((10 - before) * change / 9);
        return Bounded((weights[7] * FirstDifficulty(Grade.Easy)) + ((1 - weights[7]) * damped));
    }

    private double SameDay(Memory before, Grade grade)
    {
        var growth = Math.Exp(weights[17] * ((int)grade - 3 + weights[18])) * Math.Pow(before.Stability, -weights[19]);
        return before.Stability * (grade >= Grade.Good ? Math.Max(growth, 1) : growth);
    }

    private double Recalled(Memory before, int days, Grade grade)
    {
        var penalty = grade is Grade.Hard ? weights[15] : 1;
        var bonus = grade is Grade.Easy ? weights[16] : 1;
        var growth = Math.Exp(weights[8]) * (11 - before.Difficulty) * Math.Pow(before.Stability, -weights[9]) * (Math.Exp((1 - Retrievability(before, days)) * weights[10]) - 1);
        return before.Stability * (1 + (growth * penalty * bonus));
    }

    private double Forgotten(Memory before, int days)
    {
        var after = weights[11] * Math.Pow(before.Difficulty, -weights[12]) * (Math.Pow(before.Stability + 1, weights[13]) - 1) * Math.Exp((1 - Retrievability(before, days)) * weights[14]);
        return Math.Min(after, before.Stability / Math.Exp(weights[17] * weights[18]));
    }

    private static double AtLeast(double stability) => Math.Max(stability, LeastStability);
    private static double Bounded(double difficulty) => Math.Clamp(difficulty, 1, 10);
}
