using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Features.Rooms.Contract;
using InterviewPrep.Web.Features.Rooms.Live;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Rooms;

/// <summary>The same requests for programs.</summary>
internal static class RoomsApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/drills", async (IMediator mediator, StartDrill body) =>
            {
                var room = await mediator.Send(body);
                return Results.Created($"/api/rooms/{room}", new DrillStarted(room.Value));
            })
            .WithTags("Drills").WithSummary("Opens a drill for a question.").Produces<DrillStarted>(StatusCodes.Status201Created);

        var room = routes.MapGroup("/api/rooms/{room}").WithTags("Rooms");
        room.MapGet("/", (IMediator mediator, string room) => mediator.Send(new ShowRoom(Id(room)))).WithSummary("A room with its texts.");

        LiveApi.Map(room);
        var round = room.MapGroup("/rounds/{round:int}");
        MapTexts(round);
        MapRuns(round);
        round.MapPost("/hints", (IMediator mediator, string room, int round) => Done(mediator.Send(new RevealHint(Id(room), round)))).WithSummary("Shows the next hint.");
        round.MapPost("/give-up", (IMediator mediator, string room, int round) => Done(mediator.Send(new GiveUp(Id(room), round)))).WithSummary("Ends the round.");
        round.MapPost("/solution", (IMediator mediator, string room, int round) => Done(mediator.Send(new RevealSolution(Id(room), round)))).WithSummary("Shows the reference, once the round has ended.");
    }

    private static void MapTexts(IEndpointRouteBuilder round)
    {
        round.MapPut("/text", (IMediator mediator, string room, int round, WholeText body) => Done(mediator.Send(new ReplaceText(Id(room), round, body.Text)))).WithSummary("Puts a whole text in place of the one of now.");
        round.MapPost("/reset", (IMediator mediator, string room, int round) => Done(mediator.Send(new ResetToStarter(Id(room), round)))).WithSummary("Puts the starter back.");
        round.MapGet("/drafts", (IMediator mediator, string room, int round) => mediator.Send(new ListDrafts(Id(room), round))).WithSummary("Earlier texts, newest first.");
        round.MapGet("/drafts/{version:int}", async (IMediator mediator, string room, int round, int version) => new WholeText(await mediator.Send(new ReadDraft(Id(room), round, version)))).WithSummary("The text of a draft.");
        round.MapPost("/drafts/{version:int}/restore", (IMediator mediator, string room, int round, int version) => Done(mediator.Send(new RestoreDraft(Id(room), round, version)))).WithSummary("Puts an earlier text back.");
    }

    private static void MapRuns(IEndpointRouteBuilder round)
    {
        round.MapPost("/runs", StartRunAsync).WithSummary("Runs samples, an own input, or submits; waits up to 2 s for the result.").Produces<RunView>().Produces<RunView>(StatusCodes.Status202Accepted);
        round.MapGet("/runs/{run}", (IMediator mediator, string room, int round, string run) => mediator.Send(new AwaitRunResult(Id(room), round, run))).WithSummary("A run; waits up to 2 s for its result.");
    }

    private static async Task<IResult> StartRunAsync(IMediator mediator, string room, int round, RunOrder body)
    {
        var id = Id(room);
        var started = await mediator.Send<RunStarted>(body.Kind switch
        {
            RunKind.Samples => new RunSamples(id, round),
            RunKind.Own => new RunOwnInput(id, round, body.Input ?? ""),
            RunKind.Submission => new SubmitAnswer(id, round),
            _ => throw Problem.Invalid("malformed", "A run is of the kind Samples, Own or Submission."),
        });
        var run = await mediator.Send(new AwaitRunResult(id, round, started.Run));
        return run.Result is null ? Results.Accepted($"/api/rooms/{room}/rounds/{round}/runs/{run.Id}", run) : Results.Ok(run);
    }

    /// <exception cref="Problem">It is no room's id.</exception>
    public static RoomId Id(string room) => RoomId.TryParse(room, out var id) ? id : throw Problem.NotFound("room");

    internal static async Task<IResult> Done(Task work)
    {
        await work;
        return Results.NoContent();
    }
}

/// <param name="Room">The room's id.</param>
public sealed record DrillStarted(string Room);

/// <param name="Text">At most 64 KB of UTF-8 are judged.</param>
public sealed record WholeText(string Text);

/// <param name="Input">Of an own input only.</param>
public sealed record RunOrder(RunKind Kind, string? Input);
