using System.Security.Cryptography;
using InterviewPrep.Domain;
using InterviewPrep.Domain.Stories;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Moderation;
using InterviewPrep.Web.Infrastructure.Http;
using InterviewPrep.Web.Infrastructure.Requests;
using Microsoft.AspNetCore.WebUtilities;

namespace InterviewPrep.Web.Features.Stories.Sharing;

/// <summary>Lets one other person read a story and remark on it: the first who takes the link.</summary>
/// <param name="Id">128 random bits, in the link.</param>
/// <param name="For">Whom the owner meant, in their words.</param>
/// <param name="Reader">Who took it; null: nobody yet.</param>
/// <param name="ReaderName">As it was then.</param>
/// <param name="RevokedAt">From then on the reader sees nothing. The remarks stay with the owner.</param>
/// <param name="IsGivenBack">It was the reader who ended it.</param>
public sealed record StoryShare(
    string Id, StoryId Story, UserId Owner, string OwnerName, string For, DateTimeOffset MadeAt, UserId? Reader = null, string ReaderName = "", bool ReaderIsMentor = false, DateTimeOffset? RevokedAt = null, bool IsGivenBack = false)
{
    public const int LongestName = 100;

    /// <summary>Open ones of one story.</summary>
    public const int Most = 20;

    /// <summary>Open ones of one person that one mentor was asked to read.</summary>
    public const int MostWithMentor = 5;

    public bool IsOpen => RevokedAt is null;

    public static string NewCode() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(16));

    public static string LinkTo(SiteAddress site, string code) => site.Link($"/stories/shared/{code}");
}

/// <summary>What a reader says about words of a story.</summary>
/// <param name="Start">Where the words stood in the part when it was said.</param>
/// <param name="Words">Those that it is about; by them the place is found again while they stay.</param>
public sealed record ReaderRemark(
    string Id, string Share, StoryId Story, UserId Owner, UserId Author, string AuthorName, StoryPart Part, int Start, int Length, string Words, string Text, DateTimeOffset At)
{
    public const int LongestText = 2_000;

    /// <summary>Of one share.</summary>
    public const int Most = 200;
}

/// <summary>Finds what is shared, for the two whom it concerns; to everybody else it does not exist.</summary>
internal sealed class Shares(Caller caller)
{
    public const int Many = 10_000;

    /// <summary>The share when it is open and the caller has taken it, or may; a block between the two ends it, whoever has blocked, and so does that a mentor is none any more.</summary>
    public async Task<Revisioned<StoryShare>> FindAsync(string code, IQuerySession session, CancellationToken cancellationToken) =>
        await session.LoadRevisionedAsync<StoryShare>(code, cancellationToken) is { } found && found.Document is { IsOpen: true } share && share.Owner != caller.Id && (share.Reader is null || IsReader(share))
        && !(await Blocks.AroundAsync(session, caller.Id, cancellationToken)).Contains(share.Owner)
            ? found
            : throw Problem.NotFound("shared story");

    /// <summary>What was shared with a mentor is for a mentor.</summary>
    public bool IsReader(StoryShare share) => share.Reader == caller.Id && (!share.ReaderIsMentor || caller.Is(Roles.Mentor));

    /// <summary>The share and its story, for who has taken it.</summary>
    public async Task<(StoryShare Share, Story Story)> ReadAsync(string code, IQuerySession session, CancellationToken cancellationToken)
    {
        var (share, _) = await FindAsync(code, session, cancellationToken);
        if (share.Reader != caller.Id || await session.LoadAsync<Story>(share.Story.Value, cancellationToken) is not { } story) throw Problem.NotFound("shared story");
        return (share, story);
    }

    public static Task<IReadOnlyList<StoryShare>> OfAsync(StoryId story, IQuerySession session, CancellationToken cancellationToken) =>
        session.Query<StoryShare>().Where(s => s.Story, story).OrderBy(s => s.MadeAt, descending: true).ToListAsync(Many, cancellationToken);

    /// <summary>In the order of saying.</summary>
    public static Task<IReadOnlyList<ReaderRemark>> RemarksOnAsync(StoryId story, IQuerySession session, CancellationToken cancellationToken) =>
        session.Query<ReaderRemark>().Where(r => r.Story, story).OrderBy(r => r.At).ToListAsync(Many, cancellationToken);
}
