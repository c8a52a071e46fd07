namespace InterviewPrep.Domain.Recordings;

/// <summary>How a recording counts time and people: milliseconds from its first event, numbers from 1 in the order of coming.</summary>
/// <param name="people">Their ids, number 1 first.</param>
public sealed class RecordingScale(DateTimeOffset start, IReadOnlyList<UserId> people)
{
    private readonly Dictionary<UserId, int> _numbers = people.Select((person, i) => (person, Number: i + 1)).ToDictionary(p => p.person, p => p.Number);

    public long Of(DateTimeOffset at) => (long)Math.Round((at - start).TotalMilliseconds);

    public DateTimeOffset At(long milliseconds) => start + TimeSpan.FromMilliseconds(milliseconds);

    /// <summary>0: nobody of them.</summary>
    public int NumberOf(UserId person) => _numbers.GetValueOrDefault(person);

    /// <summary>Null when nobody has this number.</summary>
    public UserId? PersonOf(int number) => number >= 1 && number <= people.Count ? people[number - 1] : null;
}
