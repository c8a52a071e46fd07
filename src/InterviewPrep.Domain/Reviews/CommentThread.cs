using InterviewPrep.Domain.Rooms;

namespace InterviewPrep.Domain.Reviews;

/// <summary>What is said in a review about a moment of the recording, or a stretch of it, and perhaps about lines of the text.</summary>
/// <param name="Note">A mentor's own note: nobody but its author ever sees it.</param>
/// <param name="Resolved">Null: still open.</param>
/// <param name="Drill">The question that it made a due drill of; null: none.</param>
public sealed record CommentThread(
    string Id,
    string Review,
    Anchor Anchor,
    bool Note,
    IReadOnlyList<Remark> Remarks,
    Resolution? Resolved = null,
    string? Drill = null)
{
    public const int MostRemarks = 100;

    /// <summary>In one review.</summary>
    public const int Most = 300;

    public UserId Author => Remarks[0].Author;

    public bool IsSeenBy(UserId person) => !Note || Author == person;

    /// <summary>What was said up to a moment; null: nothing.</summary>
    public CommentThread? Until(DateTimeOffset end) => Remarks[0].At > end ? null : this with { Remarks = [.. Remarks.TakeWhile(r => r.At <= end)], Resolved = Resolved?.At <= end ? Resolved : null };

    public ThreadStep Reply(Remark remark)
    {
        if (Note && remark.Author != Author) return new ThreadStep(this, ThreadRefusals.NoSuchThread);
        return Remarks.Count >= MostRemarks ? new ThreadStep(this, ThreadRefusals.TooLong) : new ThreadStep(this with { Remarks = [.. Remarks, remark], Resolved = null });
    }

    /// <summary>Other words in place of one's own; the former ones stay readable.</summary>
    public ThreadStep Edit(string remark, UserId author, string text, DateTimeOffset now)
    {
        if (Remarks.FirstOrDefault(r => r.Id == remark) is not { } before || before.Author != author) return new ThreadStep(this, ThreadRefusals.NoSuchRemark);
        if (before.Text == text) return new ThreadStep(this);
        if (before.Earlier.Count >= Remark.MostEdits) return new ThreadStep(this, ThreadRefusals.TooManyEdits);
        var after = before with { Text = text, Earlier = [.. before.Earlier, new EarlierText(before.Text, now)] };
        return new ThreadStep(this with { Remarks = [.. Remarks.Select(r => r.Id == remark ? after : r)] });
    }

    /// <summary>The same with somebody else's id and name in place of a person's.</summary>
    public CommentThread Without(UserId person, UserId other, string name) => this with
    {
        Remarks = [.. Remarks.Select(r => r.Author == person ? r with { Author = other, Name = name } : r)],
        Resolved = Resolved?.By == person ? Resolved with { By = other, Name = name } : Resolved,
    };

    public ThreadStep Resolve(UserId by, string name, bool resolved, DateTimeOffset now) => new(this with { Resolved = resolved ? Resolved ?? new Resolution(by, name, now) : null });
}

/// <param name="After">The same as before when it was refused.</param>
public sealed record ThreadStep(CommentThread After, Refusal? Refusal = null);

/// <summary>Where a thread belongs.</summary>
/// <param name="At">Milliseconds from the recording's beginning.</param>
/// <param name="Until">The end of a stretch; null: a moment.</param>
/// <param name="Round">Of the text; null: it is about no lines.</param>
/// <param name="Version">The version of that text in which the lines were marked.</param>
/// <param name="Track">Where these lines are in each version.</param>
public sealed record Anchor(long At, long? Until = null, int? Round = null, int? Version = null, IReadOnlyList<TrackPoint>? Track = null)
{
    public IReadOnlyList<TrackPoint> Track { get; init; } = Track ?? [];

    /// <summary>Where the lines are in a version; null: it is about none, or they are not in it.</summary>
    public LineRange? LinesAt(int version) => Track.LastOrDefault(p => p.Version <= version) is { } point && point.From <= point.To ? new LineRange(point.From, point.To) : null;
}

/// <param name="IsMentor">Whether it was said as the mentor.</param>
/// <param name="Text">Markdown.</param>
/// <param name="Earlier">What it said before, oldest first.</param>
public sealed record Remark(string Id, UserId Author, string Name, bool IsMentor, DateTimeOffset At, string Text, IReadOnlyList<EarlierText>? Earlier = null)
{
    public const int MaxText = 4_000;
    public const int MostEdits = 20;

    public IReadOnlyList<EarlierText> Earlier { get; init; } = Earlier ?? [];
}

/// <param name="Until">When it was replaced.</param>
public sealed record EarlierText(string Text, DateTimeOffset Until);

public sealed record Resolution(UserId By, string Name, DateTimeOffset At);

public static class ThreadRefusals
{
    public static readonly Refusal NoSuchThread = new("not-found", "There is no such comment, or it is not yours.");
    public static readonly Refusal NoSuchRemark = new("not-found", "There is no such comment, or it is not yours to change.");
    public static readonly Refusal TooLong = new("thread-too-long", "A hundred remarks are the most in one thread. Begin a new comment.");
    public static readonly Refusal TooManyEdits = new("too-many-edits", "This was changed twenty times already. Reply instead.");
}
