using InterviewPrep.Domain;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Stories.Coaching;
using InterviewPrep.Web.Features.Stories.Rehearsals;
using InterviewPrep.Web.Features.Stories.Sharing;
using InterviewPrep.Web.Features.Stories.Tellings;
using InterviewPrep.Web.Infrastructure.PersonalData;

namespace InterviewPrep.Web.Features.Stories;

/// <summary>Stories with their states, what was said against the coach, rehearsals with their recordings, where a story was told, and what was shared and said.</summary>
internal sealed class StoryData(IDocumentStore store) : IPersonalData
{
    private const int Most = 100_000;
    private const string NameOfGone = "Somebody who left";

    public string Name => "stories";

    public async Task<object?> ExportAsync(UserId user, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        var stories = await OwnStories.ListAsync(user, session, cancellationToken);
        var said = await SaidByAsync(user, session, cancellationToken);
        if (stories.Count == 0 && said.Count == 0) return null;
        var (shares, remarks) = (new List<StoryShare>(), new List<ReaderRemark>());
        foreach (var story in stories)
        {
            shares.AddRange(await Shares.OfAsync(story.Id, session, cancellationToken));
            remarks.AddRange(await Shares.RemarksOnAsync(story.Id, session, cancellationToken));
        }
        return new
        {
            Stories = stories,
            States = await session.Query<StoryState>().Where(s => s.Owner, user).ToListAsync(Most, cancellationToken),
            Rehearsals = await StoryRehearsals.OfAsync(user, session, cancellationToken),
            Recordings = await session.QuerySqlAsync(
                "select rehearsal, kind, sound from rehearsal_sounds where owner = @Owner", new { Owner = user.Value }, row => new { Rehearsal = row.GetString(0), Kind = row.GetString(1), Sound = row.GetFieldValue<byte[]>(2) }, cancellationToken),
            Tellings = await session.Query<Telling>().Where(t => t.Owner, user).ToListAsync(Most, cancellationToken),
            Shares = shares,
            RemarksOfOthers = remarks,
            OwnRemarks = said,
            Objections = await session.Query<Objection>().Where(o => o.Owner, user).ToListAsync(Most, cancellationToken),
        };
    }

    /// <summary>What was said about stories of others stays with them, without the name.</summary>
    public async Task DeleteAsync(UserId user, IDocumentSession session, CancellationToken cancellationToken)
    {
        var gone = new UserId($"gone-{Guid.NewGuid():N}");
        foreach (var remark in await SaidByAsync(user, session, cancellationToken)) session.Store(remark with { Author = gone, AuthorName = NameOfGone });
        foreach (var share in await session.Query<StoryShare>().Where(s => s.Reader, user).ToListAsync(Most, cancellationToken)) session.Store(share with { Reader = gone, ReaderName = NameOfGone });
        session.DeleteWhere<Story, UserId>(s => s.Owner, user);
        session.DeleteWhere<StoryState, UserId>(s => s.Owner, user);
        session.DeleteWhere<Objection, UserId>(o => o.Owner, user);
        session.DeleteWhere<Rehearsal, UserId>(r => r.Owner, user);
        session.QueueSql("delete from rehearsal_sounds where owner = @Owner", new { Owner = user.Value });
        session.DeleteWhere<Telling, UserId>(t => t.Owner, user);
        session.DeleteWhere<StoryShare, UserId>(s => s.Owner, user);
        session.DeleteWhere<ReaderRemark, UserId>(r => r.Owner, user);
    }

    private static Task<IReadOnlyList<ReaderRemark>> SaidByAsync(UserId user, IQuerySession session, CancellationToken cancellationToken) =>
        session.Query<ReaderRemark>().Where(r => r.Author, user).ToListAsync(Most, cancellationToken);
}
