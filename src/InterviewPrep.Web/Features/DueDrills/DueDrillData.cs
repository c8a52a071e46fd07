using InterviewPrep.Domain;
using InterviewPrep.Storage;
using InterviewPrep.Web.Infrastructure.PersonalData;

namespace InterviewPrep.Web.Features.DueDrills;

internal sealed class DueDrillData(DueList drills) : IPersonalData
{
    public string Name => "dueDrills";

    public async Task<object?> ExportAsync(UserId user, CancellationToken cancellationToken) =>
        await drills.KeptAsync(user, cancellationToken) is { Count: > 0 } mine ? mine : null;

    public async Task DeleteAsync(UserId user, IDocumentSession session, CancellationToken cancellationToken)
    {
        foreach (var drill in await drills.KeptAsync(user, cancellationToken)) session.Delete<DueDrill>(drill.Id);
    }
}
