using InterviewPrep.Sandbox;
using InterviewPrep.Storage;
using InterviewPrep.Web.Infrastructure.Requests;
using InterviewPrep.Web.Infrastructure.Startup;
using MediatR;

namespace InterviewPrep.Web.Features.Health;

/// <summary>Whether the server can do its work, and what the walls around code that it runs enforce on this machine.</summary>
[OpenToAll]
public sealed record ShowHealth : IRequest<HealthReport>;

/// <param name="IsReady">All is warm, the database answers, and code can be run.</param>
/// <param name="Sandbox">Null while there is none.</param>
public sealed record HealthReport(bool IsReady, bool IsWarm, bool DatabaseAnswers, SandboxHealth? Sandbox);

internal sealed class ShowHealthHandler(IDocumentStore store, IServiceProvider services, Readiness readiness, ILogger<ShowHealthHandler> log) : IRequestHandler<ShowHealth, HealthReport>
{
    public async Task<HealthReport> Handle(ShowHealth request, CancellationToken cancellationToken)
    {
        var database = await DatabaseAnswersAsync(cancellationToken);
        var sandbox = services.GetService<ISandbox>()?.Health;
        return new HealthReport(readiness.IsReady && database && sandbox?.CanRun != false, readiness.IsReady, database, sandbox);
    }

    private async Task<bool> DatabaseAnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var session = store.QuerySession();
            return await session.QuerySqlAsync("select 1", null, row => row.GetInt32(0), cancellationToken) is [1];
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogWarning(failure, "The database does not answer");
            return false;
        }
    }
}
