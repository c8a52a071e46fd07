using InterviewPrep.Domain;
using InterviewPrep.Storage;
using InterviewPrep.Web.Infrastructure.PersonalData;

namespace InterviewPrep.Web.Features.Moderation;

/// <summary>Blocks and reports of a person. What others did about them is not theirs to see.</summary>
internal sealed class ModerationData(IDocumentStore store) : IPersonalData
{
    private const int Most = 1_000;

    public string Name => "moderation";

    public async Task<object?> ExportAsync(UserId user, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        var blocks = await session.QuerySqlAsync(
            "select blocked_name, at from blocks where blocker = @User", new { User = user }, row => new { Name = row.GetString(0), At = row.GetFieldValue<DateTimeOffset>(1) }, cancellationToken);
        var reports = await session.Query<PersonReport>().Where(r => r.Reporter, user.Value).ToListAsync(Most, cancellationToken);
        return blocks.Count + reports.Count == 0 ? null : new { Blocks = blocks, Reports = reports };
    }

    /// <summary>What happened stays for the admins; who told it, or of whom it was told, does not.</summary>
    public async Task DeleteAsync(UserId user, IDocumentSession session, CancellationToken cancellationToken)
    {
        session.QueueSql("delete from blocks where @User in (blocker, blocked)", new { User = user });
        foreach (var report in await session.Query<PersonReport>().Where(r => r.Reporter, user.Value).ToListAsync(Most, cancellationToken))
            session.Store(report with { Reporter = "", ReporterName = "a deleted account" });
        foreach (var report in await session.Query<PersonReport>().Where(r => r.Reported, user.Value).ToListAsync(Most, cancellationToken))
            session.Store(report with { Reported = "", ReportedName = "a deleted account", Open = false });
    }
}
