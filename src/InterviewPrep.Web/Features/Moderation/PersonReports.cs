using FluentValidation;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Accounts;
using InterviewPrep.Web.Features.Mail;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Moderation;

/// <summary>Reports that nobody has dealt with, the oldest first, at most 200, each with how many there are about the same person.</summary>
[OnlyFor(Roles.Admin)]
public sealed record ListPersonReports : IRequest<IReadOnlyList<OpenPersonReport>>;

/// <param name="AboutThisPerson">Reports of any time, this one included.</param>
public sealed record OpenPersonReport(PersonReport Report, long AboutThisPerson);

/// <summary>Deals with a report. Whoever sent it gets the note by mail.</summary>
/// <param name="Note">At most 1,000 characters.</param>
[OnlyFor(Roles.Admin)]
public sealed record ResolvePersonReport(string Id, string Note) : IRequest;

internal sealed class ResolvePersonReportRules : AbstractValidator<ResolvePersonReport>
{
    public ResolvePersonReportRules() => RuleFor(r => r.Note).NotEmpty().WithMessage("Say what you did: whoever sent the report reads it.").MaximumLength(1000).WithMessage("Please keep it to 1,000 characters.");
}

internal sealed class ListPersonReportsHandler(IDocumentStore store) : IRequestHandler<ListPersonReports, IReadOnlyList<OpenPersonReport>>
{
    private const int Most = 200;

    public async Task<IReadOnlyList<OpenPersonReport>> Handle(ListPersonReports request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        var reports = await session.Query<PersonReport>().Where(r => r.Open, true).OrderBy(r => r.At).ToListAsync(Most, cancellationToken);
        var counts = new Dictionary<string, long>();
        foreach (var reported in reports.Select(r => r.Reported).Distinct())
            counts[reported] = await session.Query<PersonReport>().Where(r => r.Reported, reported).CountAsync(cancellationToken);
        return [.. reports.Select(r => new OpenPersonReport(r, counts[r.Reported]))];
    }
}

internal sealed class ResolvePersonReportHandler(IDocumentStore store, Outbox outbox, TimeProvider time) : AsyncRequestHandler<ResolvePersonReport>
{
    protected override async Task Handle(ResolvePersonReport request, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession();
        var found = await session.LoadRevisionedAsync<PersonReport>(request.Id, cancellationToken) ?? throw Problem.NotFound("report");
        if (!found.Document.Open) throw Problem.Conflict("resolved-already", "This report was dealt with already.");
        session.UpdateRevision(found.Document with { Open = false, Note = request.Note.Trim(), ResolvedAt = time.GetUtcNow() }, found.Revision);
        if (await session.LoadAsync<Account>(found.Document.Reporter, cancellationToken) is { } reporter)
            outbox.Queue(session, reporter.Email, "Your report was dealt with", $"""
                Hello {reporter.Profile.DisplayName},

                thank you for your report about {found.Document.ReportedName}. We have dealt with it:

                {request.Note.Trim()}
                """);
        await session.SaveChangesAsync(cancellationToken: cancellationToken);
    }
}
