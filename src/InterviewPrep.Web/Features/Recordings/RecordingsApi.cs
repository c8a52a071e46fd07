using InterviewPrep.Web.Features.Recordings.Playing;
using InterviewPrep.Web.Features.Rooms;
using MediatR;

namespace InterviewPrep.Web.Features.Recordings;

/// <summary>Recordings for the player and for programs. <c>share</c> is the secret of a link, for who came by one.</summary>
internal static class RecordingsApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var recordings = routes.MapGroup("/api/recordings").WithTags("Recordings");
        recordings.MapGet("/", (IMediator mediator, CancellationToken cancelled) => mediator.Send(new ListRecordings(), cancelled)).WithSummary("Your recordings, the newest first.");
        MapPlaying(recordings.MapGroup("/{room}"));
    }

    private static void MapPlaying(RouteGroupBuilder recording)
    {
        recording.MapGet("/", (IMediator mediator, string room, string? share, CancellationToken cancelled) => mediator.Send(new ShowRecording(RoomsApi.Id(room), share), cancelled))
            .WithSummary("A recording at a glance.");
        recording.MapGet("/segments/{number:int}", async (IMediator mediator, string room, int number, string? share, CancellationToken cancelled) =>
                Json((await mediator.Send(new ShowSegment(RoomsApi.Id(room), number, share), cancelled)).Json))
            .WithSummary("Some hundred events in a row, with the texts before the first of them.");
        recording.MapGet("/events/{version:long}", async (IMediator mediator, string room, long version, string? share, CancellationToken cancelled) =>
                Json((await mediator.Send(new ShowEvent(RoomsApi.Id(room), version, share), cancelled)).Json))
            .WithSummary("One event, whole.");
    }

    private static IResult Json(string json) => Results.Text(json, "application/json");
}
