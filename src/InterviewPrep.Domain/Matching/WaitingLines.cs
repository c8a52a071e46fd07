using System.Runtime.InteropServices;
using InterviewPrep.Domain.Rooms.Live;

namespace InterviewPrep.Domain.Matching;

/// <summary>
/// The queue in many lines, one for each combination of kind, language, level, order and topic that somebody waits with, each in order of
/// arrival. Who is taken stays in the lines and is passed over: a line forgets the taken at its head for good.
/// </summary>
internal sealed class WaitingLines
{
    /// <summary>The line of everybody, whatever the topics.</summary>
    private const string AnyTopic = "";

    /// <summary>The line of those who named no topic.</summary>
    private const string NoTopic = "*";

    private static readonly OrderWish[] Orders = Enum.GetValues<OrderWish>();
    private readonly record struct Key(InterviewKind Interview, string Language, PracticeLevel Level, OrderWish Order, string Topic);

    private sealed class Line
    {
        public readonly List<int> Places = [];
        public int Head;
    }

    private readonly Dictionary<Key, Line> _lines = [];
    private readonly Ticket[] _queue;
    private readonly bool[] _taken;

    /// <param name="queue">In order of arrival.</param>
    public WaitingLines(Ticket[] queue)
    {
        _queue = queue;
        _taken = new bool[queue.Length];
        for (var place = 0; place < queue.Length; place++)
            foreach (var key in KeysOf(queue[place].Wishes)) LineOf(key).Places.Add(place);
    }

    public Ticket this[int place] => _queue[place];
    public bool IsTaken(int place) => _taken[place];
    public void Take(int place) => _taken[place] = true;

    /// <summary>The longest waiting who fits at this step and was not this one's last partner; null when there is none.</summary>
    /// <param name="except">Somebody who does not count.</param>
    public int? FirstFor(int place, WideningStep step, int? except)
    {
        int? first = null;
        foreach (var key in KeysFor(_queue[place].Wishes, step))
            if (_lines.TryGetValue(key, out var line) && FirstIn(line, place, except) is { } found && !(first <= found)) first = found;
        return first;
    }

    private int? FirstIn(Line line, int place, int? except)
    {
        var (places, ticket) = (line.Places, _queue[place]);
        while (line.Head < places.Count && _taken[places[line.Head]]) line.Head++;
        for (var i = line.Head; i < places.Count; i++)
        {
            var other = places[i];
            if (_taken[other] || other == except) continue;
            if (Fit.CouldMeet(ticket, _queue[other]) && !Fit.IsRepeat(ticket, _queue[other])) return other;
        }
        return null;
    }

    private Line LineOf(Key key) => CollectionsMarshal.GetValueRefOrAddDefault(_lines, key, out _) ??= new Line();

    /// <summary>The lines in which somebody stands.</summary>
    private static IEnumerable<Key> KeysOf(Wishes wishes)
    {
        foreach (var language in wishes.Languages.Distinct())
        {
            var key = new Key(wishes.Interview, language, wishes.Level, wishes.Order, AnyTopic);
            yield return key;
            if (wishes.Topics.Count == 0) yield return key with { Topic = NoTopic };
            foreach (var topic in wishes.Topics.Distinct()) yield return key with { Topic = topic };
        }
    }

    /// <summary>The lines in which somebody's partners stand. They are those of <see cref="Fit.StepFor"/>.</summary>
    private static IEnumerable<Key> KeysFor(Wishes wishes, WideningStep step)
    {
        var apart = step switch { < WideningStep.NearLevel => 0, < WideningStep.AnyLevel => 1, _ => int.MaxValue };
        foreach (var language in wishes.Languages)
            foreach (var level in Enum.GetValues<PracticeLevel>())
                foreach (var order in Orders)
                {
                    if (Math.Abs(level - wishes.Level) > apart) continue;
                    if (step < WideningStep.Order && !Fit.OrdersFit(wishes.Order, order)) continue;
                    var key = new Key(wishes.Interview, language, level, order, AnyTopic);
                    if (step > WideningStep.Nothing || wishes.Topics.Count == 0)
                    {
                        yield return key;
                        continue;
                    }
                    yield return key with { Topic = NoTopic };
                    foreach (var topic in wishes.Topics) yield return key with { Topic = topic };
                }
    }
}
