using InterviewPrep.Domain;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Stories.Coaching;
using InterviewPrep.Web.Infrastructure.PersonalData;

namespace InterviewPrep.Web.Features.Stories;

/// <summary>Stories with their states, and what was said against the coach.</summary>
internal sealed class StoryData(IDocumentStore store) : IPersonalData
{
    private const int Most = 100_000;

    public string Name => "stories";

    public async Task<object?> ExportAsync(UserId user, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        var stories = await OwnStories.ListAsync(user, session, cancellationToken);
        if (stories.Count == 0) return null;
        return new
        {
            Stories = stories,
            States = await session.Query<StoryState>().Where(s => s.Owner, user).ToListAsync(Most, cancellationToken),
            Objections = await session.Query<Objection>().Where(o => o.Owner, user).ToListAsync(Most, cancellationToken),
        };
    }

    public async Task DeleteAsync(UserId user, IDocumentSession session, CancellationToken cancellationToken)
    {
        foreach (var story in await OwnStories.ListAsync(user, session, cancellationToken)) await StoryParts.DeleteAsync(story, session, cancellationToken);
    }
}
