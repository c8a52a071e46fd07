using InterviewPrep.Domain.Recordings;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Recordings.Playing;

/// <summary>One event, whole: the result of a run with its cases, say.</summary>
/// <param name="Version">Its place in the stream, as marks tell it.</param>
[OpenToAll]
public sealed record ShowEvent(RoomId Room, long Version, string? Share = null) : IRequest<EventView>;

/// <param name="Json">As in the exported file.</param>
public sealed record EventView(string Json);

internal sealed class ShowEventHandler(RecordingAccess access, IDocumentStore store) : IRequestHandler<ShowEvent, EventView>
{
    public async Task<EventView> Handle(ShowEvent request, CancellationToken cancellationToken)
    {
        var watched = await access.WatchAsync(request.Room, request.Share, RecordingUse.Watched, cancellationToken);
        if (request.Version < 1) throw Problem.NotFound("event");
        await using var session = store.QuerySession();
        return await session.FetchStreamAsync(request.Room.Stream, request.Version - 1, request.Version, cancellationToken) is [{ Data: RoomEvent happened }] && watched.Sight.Show(happened) is { } shown
            ? new EventView(RecordingJson.Write(shown, RecordingIndex.ScaleOf(watched.Recording)))
            : throw Problem.NotFound("event");
    }
}
