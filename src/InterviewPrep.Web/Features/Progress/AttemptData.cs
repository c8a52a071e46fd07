using InterviewPrep.Domain;
using InterviewPrep.Storage;
using InterviewPrep.Web.Infrastructure.PersonalData;

namespace InterviewPrep.Web.Features.Progress;

internal sealed class AttemptData(Attempts attempts) : IPersonalData
{
    public string Name => "attempts";

    public async Task<object?> ExportAsync(UserId user, CancellationToken cancellationToken) =>
        await attempts.OfAsync(user, cancellationToken) is { Count: > 0 } mine ? mine : null;

    public async Task DeleteAsync(UserId user, IDocumentSession session, CancellationToken cancellationToken)
    {
        foreach (var attempt in await attempts.OfAsync(user, cancellationToken)) session.Delete<Attempt>(attempt.Id);
    }
}
