using InterviewPrep.Domain.Rooms;

namespace InterviewPrep.Domain.Feedback;

/// <summary>
/// The rules of feedback after a live session. One's own view comes first; what the two say about each other is sealed until both have
/// said it, or <see cref="Seal"/> is over, and stands from then on. Nothing has to happen for that: it follows from the clock at reading.
/// </summary>
public sealed record SessionFeedback(PlayedSession Session, IReadOnlyList<Scorecard> Cards)
{
    /// <summary>After the end of a session; then it opens with what is there.</summary>
    public static readonly TimeSpan Seal = TimeSpan.FromHours(48);

    /// <summary>When the seal opens by itself; null while the session goes on.</summary>
    public DateTimeOffset? OpensAt => Session.EndedAt + Seal;

    public Scorecard? Find(CardKey key) => Cards.FirstOrDefault(c => c.Key == key);

    /// <summary>Whether what the two said about each other can be read, and stands.</summary>
    public bool IsOpen(DateTimeOffset now) => Session.IsPlayed && (OpensAt <= now || Session.People.All(HasGivenFeedback));

    /// <summary>Whether a person has given the own view of every round they answered in.</summary>
    public bool HasAssessedSelf(UserId person) => AreGiven(Session.SelfCardsOf(person));

    /// <summary>Whether a person has said all there is to say about the other one.</summary>
    public bool HasGivenFeedback(UserId person) => AreGiven(Session.PeerCardsOf(person));

    /// <summary>Null when the author may save this card; otherwise why not.</summary>
    /// <param name="give">Out of one's hands, rather than a draft.</param>
    public Refusal? RefusalOf(CardKey key, bool give, DateTimeOffset now)
    {
        var isSelf = key.Viewpoint is Viewpoint.Self;
        if (!(isSelf ? Session.SelfCardsOf(key.Author) : Session.PeerCardsOf(key.Author)).Contains(key)) return FeedbackRefusals.NoSuchCard;
        var isGiven = Find(key) is { IsGiven: true };
        if (isGiven && IsOpen(now)) return FeedbackRefusals.Opened;
        if (isGiven && !give) return FeedbackRefusals.Given;
        if (isSelf) return give && !Session.IsPlayed ? FeedbackRefusals.NotPlayed : null;
        if (IsOpen(now)) return FeedbackRefusals.TooLate;
        if (key.Viewpoint is Viewpoint.Interviewer && !give) return null; // ticked while watching
        if (!Session.IsPlayed) return FeedbackRefusals.NotPlayed;
        return HasAssessedSelf(key.Author) ? null : FeedbackRefusals.SelfFirst;
    }

    /// <summary>Saves a card, as a draft or given. What has arrived before is recognised and changes nothing.</summary>
    /// <param name="revision">The one that the author has seen; 0 when there was none.</param>
    public Saving Save(CardKey key, CardContent content, int revision, bool give, DateTimeOffset now)
    {
        if (RefusalOf(key, give, now) is { } refusal) return new Saving(this, refusal);
        var before = Find(key);
        if (before is not null && before.Content.IsAs(content) && before.IsGiven == give) return new Saving(this);
        if (revision != (before?.Revision ?? 0)) return new Saving(this, FeedbackRefusals.ChangedElsewhere);
        if (give && content.Scores.All(s => s.Level is null)) return new Saving(this, FeedbackRefusals.NothingScored);
        var card = new Scorecard(key, content, revision + 1, now, give ? before?.GivenAt ?? now : null);
        return new Saving(this with { Cards = [.. Cards.Where(c => c.Key != key), card] });
    }

    /// <summary>What others have said about a person, once that person may read it: given, opened, and after the own view.</summary>
    public IEnumerable<Scorecard> ReceivedBy(UserId person, DateTimeOffset now) =>
        IsOpen(now) && HasAssessedSelf(person) ? Cards.Where(c => c.IsGiven && c.Key.Subject == person && c.Key.Author != person) : [];

    private bool AreGiven(IEnumerable<CardKey> keys) => keys.All(key => Find(key) is { IsGiven: true });
}

/// <param name="After">The same as before when it was refused.</param>
public sealed record Saving(SessionFeedback After, Refusal? Refusal = null);

public static class FeedbackRefusals
{
    public static readonly Refusal NoSuchCard = new("not-found", "There is no such scorecard, or it is not yours.");
    public static readonly Refusal NotPlayed = new("not-played", "The rounds are not over yet. You can give this once they are.");
    public static readonly Refusal SelfFirst = new("self-first", "Score your own answer first: then you judge the other one with a fresh eye.");
    public static readonly Refusal Given = new("given", "This is given already. You can change it until both sides open, but not take it back.");
    public static readonly Refusal Opened = new("opened", "Both sides are open: what is given stands.");
    public static readonly Refusal TooLate = new("too-late", "The 48 hours are over: what was given by then has been opened.");
    public static readonly Refusal NothingScored = new("nothing-scored", "Score at least one row before you give it.");
    public static readonly Refusal ChangedElsewhere = new("changed-elsewhere", "This scorecard was changed in another tab. Reload to see it, then change it there.");
}
