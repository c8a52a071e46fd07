using InterviewPrep.Domain;
using InterviewPrep.Storage;

namespace InterviewPrep.Web.Features.Progress;

/// <summary>Reads one person's attempts.</summary>
public sealed class Attempts(IDocumentStore store)
{
    private const int PageSize = 500;

    /// <summary>All of them, the newest first.</summary>
    public Task<IReadOnlyList<Attempt>> OfAsync(UserId user, CancellationToken cancellationToken = default) => ReadAsync(all => all.Where(a => a.User, user.Value), cancellationToken);

    /// <summary>Those at one question, the newest first.</summary>
    public Task<IReadOnlyList<Attempt>> OfAsync(UserId user, string question, CancellationToken cancellationToken = default) =>
        ReadAsync(all => all.Where(a => a.User, user.Value).Where(a => a.Question, question), cancellationToken);

    /// <summary>How many are not over.</summary>
    public async Task<long> CountOpenAsync(UserId user, CancellationToken cancellationToken = default)
    {
        await using var session = store.QuerySession();
        return await session.Query<Attempt>().Where(a => a.User, user.Value).Where(a => a.EndedAt, null).CountAsync(cancellationToken);
    }

    public async Task<PracticeStates> StatesAsync(UserId user, CancellationToken cancellationToken = default) =>
        PracticeStates.Of(await OfAsync(user, cancellationToken));

    private async Task<IReadOnlyList<Attempt>> ReadAsync(Func<IDocumentQuery<Attempt>, IDocumentQuery<Attempt>> which, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        var all = new List<Attempt>();
        string? next = null;
        do
        {
            var page = await which(session.Query<Attempt>()).OrderBy(a => a.StartedAt, descending: true).After(next).ToPageAsync(PageSize, cancellationToken);
            all.AddRange(page.Items);
            next = page.Next;
        }
        while (next is not null);
        return all;
    }
}
