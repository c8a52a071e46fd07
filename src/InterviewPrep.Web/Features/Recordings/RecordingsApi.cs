using InterviewPrep.Web.Features.Recordings.Files;
using InterviewPrep.Web.Features.Recordings.Keeping;
using InterviewPrep.Web.Features.Recordings.Playing;
using InterviewPrep.Web.Features.Recordings.Sharing;
using InterviewPrep.Web.Features.Recordings.Sound;
using InterviewPrep.Web.Features.Rooms;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace InterviewPrep.Web.Features.Recordings;

/// <summary>Recordings for the player and for programs. <c>share</c> is the secret of a link, for who came by one.</summary>
internal static class RecordingsApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var recordings = routes.MapGroup("/api/recordings").WithTags("Recordings");
        recordings.MapGet("/", (IMediator mediator, CancellationToken cancelled) => mediator.Send(new ListRecordings(), cancelled)).WithSummary("Your recordings, the newest first.");
        recordings.MapPost("/", async (HttpRequest request, IMediator mediator, CancellationToken cancelled) =>
            {
                var room = await mediator.Send(new ImportRecording(request.Body), cancelled);
                return Results.Created($"/api/recordings/{room}", new ImportedRecording(room.Value));
            })
            .WithSummary("Imports a recording: the body is the exported file.").Accepts<string>("application/x-ndjson").Produces<ImportedRecording>(StatusCodes.Status201Created)
            .WithMetadata(new RequestSizeLimitAttribute(ImportRecording.MaxBytes));
        recordings.AddEndpointFilter(NotStoredAsync);
        MapPlaying(recordings.MapGroup("/{room}"));
        MapKeeping(recordings.MapGroup("/{room}"));
        routes.MapPut("/api/rooms/{room}/sound/{take}/{number:int}", async (
                HttpRequest request, IMediator mediator, string room, string take, int number, long began, int length, [FromQuery] int[] spoken, CancellationToken cancelled) =>
                await RoomsApi.Done(mediator.Send(new RecordSound(RoomsApi.Id(room), take, number, began, length, spoken, await BodyAsync(request, cancelled)), cancelled)))
            .WithTags("Recordings").WithSummary("Keeps a piece of your voice in a session in which everybody consents to that.").Accepts<byte[]>("audio/webm", "audio/ogg", "audio/mp4")
            .WithMetadata(new RequestSizeLimitAttribute(RecordSound.MaxBytes + 1));
    }

    /// <summary>No cache keeps what a revoked link or a withdrawal takes away.</summary>
    private static ValueTask<object?> NotStoredAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.CacheControl = "no-store";
        return next(context);
    }

    private static void MapPlaying(RouteGroupBuilder recording)
    {
        recording.MapGet("/", (IMediator mediator, string room, string? share, CancellationToken cancelled) => mediator.Send(new ShowRecording(RoomsApi.Id(room), share), cancelled))
            .WithSummary("A recording at a glance.");
        recording.MapGet("/segments/{number:int}", async (IMediator mediator, string room, int number, string? share, CancellationToken cancelled) =>
                Results.Text((await mediator.Send(new ShowSegment(RoomsApi.Id(room), number, share), cancelled)).Json, "application/json"))
            .WithSummary("Some hundred events in a row, with the texts before the first of them.");
        recording.MapGet("/questions", (IMediator mediator, string room, string? share, CancellationToken cancelled) => mediator.Send(new ShowQuestions(RoomsApi.Id(room), share), cancelled))
            .WithSummary("What was asked in its rounds, as the candidates saw it.");
        recording.MapGet("/runs/{happened:long}", (IMediator mediator, string room, long happened, string? share, CancellationToken cancelled) => mediator.Send(new ShowRun(RoomsApi.Id(room), happened, share), cancelled))
            .WithSummary("A run with its cases.");
        recording.MapGet("/sound/{id:long}", async (IMediator mediator, string room, long id, string? share, CancellationToken cancelled) =>
            {
                var piece = await mediator.Send(new ReadSound(RoomsApi.Id(room), id, share), cancelled);
                return Results.Bytes(piece.Data, piece.Type);
            })
            .WithSummary("A piece of a voice.");
        recording.MapGet("/export", async (HttpContext context, IMediator mediator, string room, CancellationToken cancelled) =>
            {
                await mediator.Send(new ExportRecording(RoomsApi.Id(room), name => AnswerWith(context, "application/x-ndjson; charset=utf-8", name)), cancelled);
            })
            .WithSummary("The recording as a file of JSON lines.");
        recording.MapGet("/voices", async (HttpContext context, IMediator mediator, string room, CancellationToken cancelled) =>
            {
                await mediator.Send(new ExportVoices(RoomsApi.Id(room), name => AnswerWith(context, "application/x-tar", name)), cancelled);
            })
            .WithSummary("The voices as a tar file, a file for each piece.");
    }

    private static void MapKeeping(RouteGroupBuilder recording)
    {
        recording.MapDelete("/", (IMediator mediator, string room, CancellationToken cancelled) => RoomsApi.Done(mediator.Send(new DeleteRecording(RoomsApi.Id(room)), cancelled))).WithSummary("You have this recording no more.");
        recording.MapPost("/withdrawal", (IMediator mediator, string room, CancellationToken cancelled) => RoomsApi.Done(mediator.Send(new WithdrawSide(RoomsApi.Id(room)), cancelled))).WithSummary("Takes your name, voice and chat out, for good.");
        recording.MapPut("/keeping", (IMediator mediator, string room, KeepingTime body, CancellationToken cancelled) => mediator.Send(new KeepRecording(RoomsApi.Id(room), body.Days), cancelled)).WithSummary("Says how long you keep it, and answers when it is deleted for you: at least three days from now.");
        recording.MapGet("/links", (IMediator mediator, string room, CancellationToken cancelled) => mediator.Send(new ListShareLinks(RoomsApi.Id(room)), cancelled)).WithSummary("Your links by which others may watch.");
        recording.MapPost("/links", (IMediator mediator, string room, NewLink body, CancellationToken cancelled) => mediator.Send(new ShareRecording(RoomsApi.Id(room), body.Days), cancelled)).WithSummary("Makes a link by which anybody may watch your side; it is told this once.");
        recording.MapDelete("/links/{id}", (IMediator mediator, string room, string id, CancellationToken cancelled) => RoomsApi.Done(mediator.Send(new RevokeShareLink(RoomsApi.Id(room), id), cancelled))).WithSummary("A link works no more.");
        recording.MapGet("/visits", (IMediator mediator, string room, CancellationToken cancelled) => mediator.Send(new ListVisits(RoomsApi.Id(room)), cancelled)).WithSummary("Who has opened it.");
    }

    private static Stream AnswerWith(HttpContext context, string type, string name)
    {
        context.Response.ContentType = type;
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        return context.Response.Body;
    }

    private static async Task<byte[]> BodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);
        return body.ToArray();
    }
}

/// <param name="Room">Names the recording.</param>
public sealed record ImportedRecording(string Room);

/// <param name="Days">From its end, 1 to 3,650; null: until you delete it.</param>
public sealed record KeepingTime(int? Days);

/// <param name="Days">1 to 90.</param>
public sealed record NewLink(int Days);
