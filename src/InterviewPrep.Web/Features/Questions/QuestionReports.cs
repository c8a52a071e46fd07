using InterviewPrep.QuestionBank;
using InterviewPrep.Storage;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;
using Problem = InterviewPrep.Web.Infrastructure.Requests.Problem;

namespace InterviewPrep.Web.Features.Questions;

/// <summary>What an admin should look at: open reports, oldest first, and packages that the last import refused.</summary>
[OnlyFor(Roles.Admin)]
public sealed record ListQuestionReports : IRequest<QuestionReports>;

public sealed record QuestionReports(IReadOnlyList<QuestionReport> Open, IReadOnlyList<QuestionBank.Refusal> Refusals);

/// <summary>Marks a report as dealt with.</summary>
[OnlyFor(Roles.Admin)]
public sealed record CloseQuestionReport(string Id) : IRequest;

internal sealed class ListQuestionReportsHandler(IDocumentStore store, ImportReport report) : IRequestHandler<ListQuestionReports, QuestionReports>
{
    private const int Most = 200;

    public async Task<QuestionReports> Handle(ListQuestionReports request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        var open = await session.Query<QuestionReport>().Where(r => r.Open, true).OrderBy(r => r.At).ToListAsync(Most, cancellationToken);
        return new QuestionReports(open, report.Refusals);
    }
}

internal sealed class CloseQuestionReportHandler(IDocumentStore store) : AsyncRequestHandler<CloseQuestionReport>
{
    protected override async Task Handle(CloseQuestionReport request, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession();
        var report = await session.LoadAsync<QuestionReport>(request.Id, cancellationToken) ?? throw Problem.NotFound("report");
        session.Store(report with { Open = false });
        await session.SaveChangesAsync(Guid.NewGuid(), cancellationToken);
    }
}
