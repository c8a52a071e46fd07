using InterviewPrep.Domain.Text;

namespace InterviewPrep.Domain.Reviews;

/// <summary>Where marked lines are from a version of the text on. <paramref name="To"/> before <paramref name="From"/>: nothing of them is in it.</summary>
public sealed record TrackPoint(int Version, int From, int To);

/// <summary>Follows marked lines through all versions of a text, back to its beginning and on to its end.</summary>
public static class LineTrack
{
    /// <param name="start">The text of version 0.</param>
    /// <param name="updates">All of them: a version is the number of updates before it.</param>
    /// <param name="version">That of which <paramref name="lines"/> are lines.</param>
    /// <returns>A point wherever they move, the first at version 0.</returns>
    public static IReadOnlyList<TrackPoint> Follow(string start, IReadOnlyList<ChangeSet> updates, int version, LineRange lines)
    {
        var ranges = new TextRange[updates.Count + 1];
        ranges[version] = TextRange.Of(updates.Take(version).Aggregate(start, (text, change) => change.Apply(text)), lines);
        for (var at = version; at > 0; at--) ranges[at - 1] = ranges[at].Before(updates[at - 1]);
        for (var at = version; at < updates.Count; at++) ranges[at + 1] = ranges[at].After(updates[at]);
        var points = new List<TrackPoint>();
        var current = start;
        for (var at = 0; at <= updates.Count; at++)
        {
            if (at > 0) current = updates[at - 1].Apply(current);
            var here = ranges[at].LinesIn(current);
            if (ranges[at].IsEmpty && !ranges[version].IsEmpty) here = here with { To = here.From - 1 };
            if (points is not [.., var last] || (last.From, last.To) != (here.From, here.To)) points.Add(new TrackPoint(at, here.From, here.To));
        }
        return points;
    }
}
