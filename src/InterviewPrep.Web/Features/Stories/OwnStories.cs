using InterviewPrep.Domain;
using InterviewPrep.Domain.Stories;
using InterviewPrep.Storage;
using InterviewPrep.Web.Infrastructure.Requests;

namespace InterviewPrep.Web.Features.Stories;

/// <summary>Finds stories for who wrote them; to everybody else they do not exist.</summary>
internal sealed class OwnStories(Caller caller)
{
    /// <summary>Of one person.</summary>
    public const int Most = 500;

    public async Task<Revisioned<Story>> FindAsync(StoryId id, IQuerySession session, CancellationToken cancellationToken) =>
        await session.LoadRevisionedAsync<Story>(id.Value, cancellationToken) is { } found && found.Document.Owner == caller.Id ? found : throw Problem.NotFound("story");

    /// <summary>The latest change first.</summary>
    public Task<IReadOnlyList<Story>> ListAsync(IQuerySession session, CancellationToken cancellationToken) => ListAsync(caller.Id, session, cancellationToken);

    public static Task<IReadOnlyList<Story>> ListAsync(UserId owner, IQuerySession session, CancellationToken cancellationToken) =>
        session.Query<Story>().Where(s => s.Owner, owner).OrderBy(s => s.ChangedAt, descending: true).ToListAsync(Most, cancellationToken);
}
