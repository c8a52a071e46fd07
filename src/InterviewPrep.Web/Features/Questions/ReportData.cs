using InterviewPrep.Domain;
using InterviewPrep.Storage;
using InterviewPrep.Web.Infrastructure.PersonalData;

namespace InterviewPrep.Web.Features.Questions;

internal sealed class ReportData(IDocumentStore store) : IPersonalData
{
    private const int Most = 1_000;

    public string Name => "questionReports";

    public async Task<object?> ExportAsync(UserId user, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        return await OfAsync(user, session, cancellationToken) is { Count: > 0 } mine ? mine : null;
    }

    /// <summary>What is wrong with a question stays worth knowing; who said so does not.</summary>
    public async Task DeleteAsync(UserId user, IDocumentSession session, CancellationToken cancellationToken)
    {
        foreach (var report in await OfAsync(user, session, cancellationToken)) session.Store(report with { User = "" });
    }

    private static Task<IReadOnlyList<QuestionReport>> OfAsync(UserId user, IQuerySession session, CancellationToken cancellationToken) =>
        session.Query<QuestionReport>().Where(r => r.User, user.Value).ToListAsync(Most, cancellationToken);
}
