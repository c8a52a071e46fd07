using System.Text.Json.Serialization;
using InterviewPrep.Domain.Rooms;

namespace InterviewPrep.Domain.Reviews;

[JsonConverter(typeof(JsonStringEnumConverter<ReviewState>))]
public enum ReviewState
{
    /// <summary>In the queue.</summary>
    Waiting,

    /// <summary>A mentor has it.</summary>
    Claimed,

    /// <summary>The owner can read all of it.</summary>
    Done,

    /// <summary>The owner took it back.</summary>
    Withdrawn,
}

/// <summary>
/// The wish of somebody to have a recording looked at, and what became of it. Asked again, it stays the same review: its thread goes on.
/// </summary>
/// <param name="Owner">Whose answer it is about, and who reads it.</param>
/// <param name="RequestedAt">From when on the owner waits; a mentor who gives it back does not change that.</param>
/// <param name="Claim">Null: in the queue, or taken back.</param>
/// <param name="Earlier">What was done before it was asked again, oldest first.</param>
public sealed record Review(
    string Id,
    UserId Owner,
    string OwnerName,
    ReviewSubject Subject,
    ReviewWish Wish,
    ReviewState State,
    DateTimeOffset RequestedAt,
    Claim? Claim = null,
    IReadOnlyList<FinishedRound>? Earlier = null)
{
    public const int MostRounds = 10;

    /// <summary>How long a mentor who has claimed it may look before writing anything.</summary>
    public static readonly TimeSpan Lock = TimeSpan.FromMinutes(30);
    public const int MostExtensions = 4;

    /// <summary>After so many days without a word the mentor is reminded, for the first and the second time.</summary>
    public static readonly IReadOnlyList<TimeSpan> Nudges = [TimeSpan.FromDays(3), TimeSpan.FromDays(7)];

    /// <summary>After so many days without a word it goes back to the queue.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(10);

    /// <summary>How long the mentor may still look at the recording after the review is done, to answer questions about it.</summary>
    public static readonly TimeSpan Afterwards = TimeSpan.FromDays(30);

    public IReadOnlyList<FinishedRound> Earlier { get; init; } = Earlier ?? [];

    /// <summary>A person asks once for a recording.</summary>
    public static string IdOf(RoomId room, UserId owner) => $"{room}-{owner}";

    /// <summary>To be found by.</summary>
    public string Room => Subject.Room;
    public string? Mentor => Claim?.Mentor.Value;
    public string? Partner => Subject.Partner?.Value;

    /// <summary>All who ever finished it or have it now, to be found by.</summary>
    public IEnumerable<string> Mentors => Earlier.Select(e => e.Claim.Mentor.Value).Concat(Mentor is { } now ? [now] : []).Distinct();

    /// <summary>The looks that are done, oldest first; all of them stay so when it is asked again.</summary>
    [JsonIgnore]
    public IReadOnlyList<FinishedRound> Finished => State is ReviewState.Done ? [.. Earlier, new FinishedRound(RequestedAt, Claim!, Wish)] : Earlier;

    /// <param name="number">Which of those that are done, from 1; null: the last.</param>
    public FinishedRound? Look(int? number) => Finished.ElementAtOrDefault((number ?? Finished.Count) - 1);

    public DateTimeOffset? DoneAt => State is ReviewState.Done ? Claim!.DoneAt : null;

    /// <summary>When something has to happen by itself; null: nothing will.</summary>
    public DateTimeOffset? NextAt => this switch
    {
        { State: not ReviewState.Claimed } => null,
        { Claim: { BegunAt: null } claim } => claim.LockedUntil,
        { Claim: { } claim } => claim.ActiveAt + (claim.Nudges < Nudges.Count ? Nudges[claim.Nudges] : Patience),
        _ => null,
    };

    /// <summary>Whether a mentor can claim it: a lock that has run out holds nobody off.</summary>
    public bool IsWaiting(DateTimeOffset now) => State is ReviewState.Waiting || (State is ReviewState.Claimed && Claim is { BegunAt: null } claim && claim.LockedUntil <= now);

    /// <summary>Whether this mentor has it now.</summary>
    public bool IsHeldBy(UserId mentor, DateTimeOffset now) => State is ReviewState.Claimed && Claim!.Mentor == mentor && !IsWaiting(now);

    /// <summary>Whether this mentor may look at the recording and at the review, unless the two are parted.</summary>
    public bool MentorSees(UserId mentor, DateTimeOffset now) =>
        IsHeldBy(mentor, now) || (State is not ReviewState.Withdrawn && FinishedBy(mentor).Any(r => now < r.Claim.DoneAt + Afterwards));

    /// <summary>Whether the other one of the pair may read what is done of it.</summary>
    public bool PartnerSees(UserId person) => Wish.ShownToPartner && Subject.Partner == person && State is not ReviewState.Withdrawn && Finished.Count > 0;

    /// <summary>The looks that a mentor has finished.</summary>
    public IEnumerable<FinishedRound> FinishedBy(UserId mentor) => Finished.Where(r => r.Claim.Mentor == mentor);

    /// <summary>When a mentor took it up; what was given back is not counted.</summary>
    public IEnumerable<DateTimeOffset> ClaimsOf(UserId mentor) => Earlier.Select(r => r.Claim).Append(Claim).OfType<Claim>().Where(c => c.Mentor == mentor).Select(c => c.At);

    /// <summary>How long the owner has waited for a mentor, up to now or until one came.</summary>
    public TimeSpan Waited(DateTimeOffset now) => (State is ReviewState.Waiting || IsWaiting(now) ? now : Claim?.At ?? now) - RequestedAt;

    public ReviewStep ClaimBy(UserId mentor, string name, DateTimeOffset now)
    {
        if (mentor == Owner || mentor == Subject.Partner) return Refuse(ReviewRefusals.Own);
        if (IsHeldBy(mentor, now)) return new ReviewStep(this);
        if (!IsWaiting(now)) return Refuse(ReviewRefusals.Taken);
        return new ReviewStep(this with { State = ReviewState.Claimed, Claim = new Claim(mentor, name, now, now + Lock, 0, null, now, 0) });
    }

    /// <summary>Half an hour more to look.</summary>
    public ReviewStep Extend(UserId mentor, DateTimeOffset now)
    {
        if (!IsHeldBy(mentor, now)) return Refuse(ReviewRefusals.NotHeld);
        if (Claim!.BegunAt is not null) return Refuse(ReviewRefusals.NoLock);
        if (Claim.Extensions >= MostExtensions) return Refuse(ReviewRefusals.NoMoreTime);
        return new ReviewStep(this with { Claim = Claim with { LockedUntil = Claim.LockedUntil + Lock, Extensions = Claim.Extensions + 1 } });
    }

    public ReviewStep Release(UserId mentor, DateTimeOffset now) =>
        IsHeldBy(mentor, now) ? new ReviewStep(BackToQueue()) : Refuse(ReviewRefusals.NotHeld);

    /// <summary>The mentor wrote something: from the first word on the claim holds without a lock.</summary>
    public ReviewStep Work(UserId mentor, DateTimeOffset now) =>
        IsHeldBy(mentor, now) ? new ReviewStep(this with { Claim = Claim! with { BegunAt = Claim.BegunAt ?? now, ActiveAt = now, Nudges = 0 } }) : Refuse(ReviewRefusals.NotHeld);

    /// <param name="threads">Of this review.</param>
    /// <param name="scored">Whether the mentor has a scorecard to give.</param>
    public ReviewStep Finish(UserId mentor, IEnumerable<CommentThread> threads, bool scored, DateTimeOffset now)
    {
        if (State is ReviewState.Done && Claim!.Mentor == mentor) return Refuse(ReviewRefusals.FinishedAlready);
        if (!IsHeldBy(mentor, now)) return Refuse(ReviewRefusals.NotHeld);
        if (!scored && !threads.Any(t => !t.Note && t.Remarks.Any(r => r.Author == mentor && r.At >= Claim!.At))) return Refuse(ReviewRefusals.NothingSaid);
        return new ReviewStep(this with { State = ReviewState.Done, Claim = Claim! with { DoneAt = now } });
    }

    public ReviewStep Rate(UserId owner, int? look, Rating rating) => owner == Owner && State is not ReviewState.Withdrawn && Look(look) is { } rated
        ? new ReviewStep(WithClaims(claim => claim == rated.Claim ? claim with { Rating = rating } : claim))
        : Refuse(ReviewRefusals.NotDone);

    /// <summary>After changes, or with a question to what was said: back to the queue, with all that was written so far.</summary>
    public ReviewStep AskAgain(UserId owner, ReviewWish wish, DateTimeOffset now)
    {
        if (owner != Owner || State is not ReviewState.Done) return Refuse(ReviewRefusals.NotDone);
        if (Earlier.Count >= MostRounds - 1) return Refuse(ReviewRefusals.TooManyRounds);
        return new ReviewStep(this with { State = ReviewState.Waiting, RequestedAt = now, Wish = wish, Claim = null, Earlier = Finished });
    }

    /// <summary>The request is taken back; after a look that is done, all is as before it was asked again.</summary>
    public ReviewStep Withdraw(UserId owner)
    {
        if (owner != Owner || State is not (ReviewState.Waiting or ReviewState.Claimed)) return Refuse(ReviewRefusals.NotOpen);
        if (Earlier.Count == 0) return new ReviewStep(this with { State = ReviewState.Withdrawn, Claim = null });
        var last = Earlier[^1];
        return new ReviewStep(this with { State = ReviewState.Done, RequestedAt = last.RequestedAt, Wish = last.Wish ?? Wish, Claim = last.Claim, Earlier = [.. Earlier.SkipLast(1)] });
    }

    /// <summary>What happens by itself, when its time has come; null: nothing.</summary>
    public (Review After, ReviewTurn Turn)? Pass(DateTimeOffset now)
    {
        if (NextAt is not { } due || due > now) return null;
        if (Claim!.BegunAt is null) return (BackToQueue(), ReviewTurn.LockRanOut);
        return Claim.Nudges < Nudges.Count
            ? (this with { Claim = Claim with { Nudges = Claim.Nudges + 1 } }, ReviewTurn.Nudged)
            : (BackToQueue(), ReviewTurn.Returned);
    }

    /// <summary>A mentor's account has gone: what is done stays without the name, what is held goes back to the queue.</summary>
    public Review WithoutMentor(UserId mentor, UserId other, string name) =>
        WithoutHold(mentor).WithClaims(claim => claim.Mentor == mentor ? claim with { Mentor = other, MentorName = name } : claim);

    /// <summary>Somebody is no mentor any more: what they have and did not finish goes back to the queue.</summary>
    public Review WithoutHold(UserId mentor) => State is ReviewState.Claimed && Claim!.Mentor == mentor ? BackToQueue() : this;

    /// <summary>The partner's account has gone.</summary>
    public Review WithoutPartner(UserId other) => this with { Subject = Subject with { Partner = other } };

    /// <summary>As somebody reads it: what a rating says to the mentor is for the owner and that mentor alone.</summary>
    public Review ReadBy(UserId reader) =>
        WithClaims(claim => claim.Rating is { } rating && reader != Owner && reader != claim.Mentor ? claim with { Rating = rating with { Words = "" } } : claim);

    private Review WithClaims(Func<Claim, Claim> change) =>
        this with { Claim = Claim is { } claim ? change(claim) : null, Earlier = [.. Earlier.Select(e => e with { Claim = change(e.Claim) })] };

    private Review BackToQueue() => this with { State = ReviewState.Waiting, Claim = null };

    private ReviewStep Refuse(Refusal refusal) => new(this, refusal);
}

/// <summary>What happened to a review by itself.</summary>
public enum ReviewTurn
{
    /// <summary>The mentor wrote nothing within the lock: it is in the queue again.</summary>
    LockRanOut,

    /// <summary>The mentor is to be reminded.</summary>
    Nudged,

    /// <summary>The mentor did not go on: it is in the queue again.</summary>
    Returned,
}

/// <param name="After">The same as before when it was refused.</param>
public sealed record ReviewStep(Review After, Refusal? Refusal = null);

/// <summary>A mentor's hold on a review.</summary>
/// <param name="LockedUntil">Until then nobody else can claim it, though nothing is written.</param>
/// <param name="BegunAt">When the mentor wrote the first word; from then on it holds without a lock.</param>
/// <param name="ActiveAt">When the mentor wrote last.</param>
/// <param name="Nudges">Reminders since then.</param>
public sealed record Claim(
    UserId Mentor,
    string MentorName,
    DateTimeOffset At,
    DateTimeOffset LockedUntil,
    int Extensions,
    DateTimeOffset? BegunAt,
    DateTimeOffset ActiveAt,
    int Nudges,
    DateTimeOffset? DoneAt = null,
    Rating? Rating = null);

/// <summary>A look that is done.</summary>
/// <param name="Wish">What was asked for it.</param>
public sealed record FinishedRound(DateTimeOffset RequestedAt, Claim Claim, ReviewWish? Wish = null);

/// <summary>What the owner says about a review.</summary>
/// <param name="Helpful">1 (not at all) to 5 (very).</param>
public sealed record Rating(int Helpful, string Words, DateTimeOffset At)
{
    public const int Lowest = 1;
    public const int Highest = 5;

    /// <summary>Whether these two are not brought together again.</summary>
    [JsonIgnore]
    public bool Parts => Helpful <= 2;
}

public static class ReviewRefusals
{
    public static readonly Refusal Own = new("own-review", "You were in this one yourself: somebody else reviews it.");
    public static readonly Refusal Taken = new("review-taken", "Somebody else has just claimed this one. Choose another from the queue.");
    public static readonly Refusal NotHeld = new("not-held", "You do not have this review any more: its time ran out, or it was taken back. If it is in the queue, claim it again; what you wrote is kept.");
    public static readonly Refusal FinishedAlready = new("finished-already", "You have finished this review already: they can read all of it.");
    public static readonly Refusal NoLock = new("no-lock", "You have begun: it stays yours without a clock.");
    public static readonly Refusal NoMoreTime = new("no-more-time", "Four extensions are the most. Write a first comment and it stays yours, or give it back.");
    public static readonly Refusal NothingSaid = new("nothing-said", "Write a comment first, or save the scorecard, also when the marks of your last look still stand. Notes are for you alone.");
    public static readonly Refusal NotDone = new("not-done", "This works once the review is done.");
    public static readonly Refusal NotOpen = new("not-open", "This review is done or taken back already.");
    public static readonly Refusal TooManyRounds = new("too-many-rounds", "Ten rounds on one recording are the most. A fresh recording tells more by now.");
}
