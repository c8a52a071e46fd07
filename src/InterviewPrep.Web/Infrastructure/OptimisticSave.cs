using InterviewPrep.Storage;

namespace InterviewPrep.Web.Infrastructure;

/// <summary>Changes that hold revisions against each other instead of locking.</summary>
internal static class OptimisticSave
{
    private const int Attempts = 10;

    /// <summary>Lets <paramref name="work"/> read, decide and queue in a session of its own, and saves; when somebody saved in between, all of it is done anew.</summary>
    /// <exception cref="ConcurrencyException">Somebody did so each of ten times.</exception>
    public static Task<T> DecideAndSaveAsync<T>(this IDocumentStore store, Func<IDocumentSession, Task<T>> work, CancellationToken cancellationToken) => UntilNobodyCameBetweenAsync(async () =>
    {
        await using var session = store.LightweightSession();
        var result = await work(session);
        await session.SaveChangesAsync(cancellationToken: cancellationToken);
        return result;
    });

    /// <summary>As <see cref="DecideAndSaveAsync"/>, for work that has its decision saved by others.</summary>
    public static async Task<T> UntilNobodyCameBetweenAsync<T>(Func<Task<T>> work)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await work();
            }
            catch (ConcurrencyException) when (attempt < Attempts)
            {
            }
        }
    }
}
