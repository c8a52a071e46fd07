using InterviewPrep.Web.Infrastructure.Requests;

namespace InterviewPrep.Web.Features.Reviews.Threads;

/// <summary>A new comment as its form sends it.</summary>
public sealed class CommentInput
{
    /// <summary><c>12:30</c>; so is <see cref="Until"/>, empty for a moment.</summary>
    public string? At { get; set; }
    public string? Until { get; set; }

    /// <summary><c>12</c> or <c>12-15</c>; empty: about no lines.</summary>
    public string? Lines { get; set; }

    /// <summary>The player's moment in milliseconds, of which <see cref="At"/> is the second as long as nobody writes another one into it.</summary>
    public long? Moment { get; set; }
    public string? Text { get; set; }
    public bool Note { get; set; }
    public string? Drill { get; set; }

    /// <exception cref="Problem">A time or lines cannot be read.</exception>
    internal WriteComment ToRequest(string review)
    {
        var at = ReviewWords.MillisecondsOf(string.IsNullOrWhiteSpace(At) ? "0" : At) ?? throw Unreadable("At", "Write the moment as 12:30.");
        if (Moment is { } moment && moment / 1000 * 1000 == at) at = moment;
        var until = string.IsNullOrWhiteSpace(Until) ? (long?)null : ReviewWords.MillisecondsOf(Until) ?? throw Unreadable("Until", "Write the end of the stretch as 12:45.");
        var (from, to) = LinesOf(Lines);
        return new WriteComment(review, at, until, from, to, Round: null, Text ?? "", Note, Drill);
    }

    private static (int? From, int? To) LinesOf(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return (null, null);
        var parts = text.Split(['-', '–'], 2, StringSplitOptions.TrimEntries);
        if (!int.TryParse(parts[0], out var from) || !int.TryParse(parts[^1], out var to)) throw Unreadable("Lines", "Write lines as 12 or 12-15.");
        return (from, to);
    }

    private static Problem Unreadable(string field, string words) => Problem.Fields(new Dictionary<string, string[]> { [field] = [words] });
}
