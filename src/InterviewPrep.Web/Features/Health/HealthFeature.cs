using MediatR;

namespace InterviewPrep.Web.Features.Health;

/// <summary>Whether the server is well: a page for people, <c>/healthz</c> for programs.</summary>
internal sealed class HealthFeature : Feature
{
    public override void Map(IEndpointRouteBuilder routes) => routes.MapGet("/healthz", async (IMediator mediator, CancellationToken cancelled) =>
        {
            var report = await mediator.Send(new ShowHealth(), cancelled);
            return Results.Json(report, statusCode: report.IsReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        })
        .WithTags("Health").WithSummary("200 when the server can do its work, 503 while it cannot.");
}
