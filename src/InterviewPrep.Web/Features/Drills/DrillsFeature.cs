using InterviewPrep.Web.Features.Rooms;
using InterviewPrep.Web.Infrastructure.Http;
using MediatR;

namespace InterviewPrep.Web.Features.Drills;

/// <summary>The drill in the browser: its page, and what the compiler tells while one writes.</summary>
internal sealed class DrillsFeature : Feature
{
    public override void Map(IEndpointRouteBuilder routes)
    {
        var round = routes.MapGroup("/api/rooms/{room}/rounds/{round:int}").WithTags("Rooms").RequireRateLimiting(RateLimits.Compiler);
        round.MapPost("/diagnostics", (IMediator mediator, string room, int round, SourceText body, CancellationToken cancelled) =>
                mediator.Send(new Diagnose(RoomsApi.Id(room), round, body.Source), cancelled))
            .WithSummary("What the compiler says of a text in the making.");
        round.MapPost("/completions", (IMediator mediator, string room, int round, SourcePlace body, CancellationToken cancelled) =>
                mediator.Send(new Complete(RoomsApi.Id(room), round, body.Source, body.Position), cancelled))
            .WithSummary("Symbols that may stand at a place of the text, best first.");
    }
}

/// <param name="Source">C#, at most 64 KB of UTF-8.</param>
public sealed record SourceText(string Source);

/// <param name="Source">C#, at most 64 KB of UTF-8.</param>
/// <param name="Position">UTF-16 units from the start.</param>
public sealed record SourcePlace(string Source, int Position);
