using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Recordings;

/// <summary>The caller's recordings, the newest first.</summary>
public sealed record ListRecordings : IRequest<IReadOnlyList<RecordingSummary>>;

/// <param name="Partner">The other one's name; null in a drill.</param>
/// <param name="KeepUntil">Null: until the caller deletes it.</param>
public sealed record RecordingSummary(RoomId Room, string Title, RoomKind Kind, RecordingOrigin Origin, string? Partner, DateTimeOffset OpenedAt, double Minutes, DateTimeOffset? KeepUntil);

internal sealed class ListRecordingsHandler(RecordingArchive archive, Caller caller) : IRequestHandler<ListRecordings, IReadOnlyList<RecordingSummary>>
{
    public async Task<IReadOnlyList<RecordingSummary>> Handle(ListRecordings request, CancellationToken cancellationToken) =>
        [.. (await archive.OfAsync(caller.Id, cancellationToken)).Select(Of)];

    private RecordingSummary Of(Recording recording) => new(
        recording.Room, recording.Title, recording.Kind, recording.Origin, recording.Participants.FirstOrDefault(p => p.User != caller.Id)?.Name,
        recording.OpenedAt, (recording.EndedAt - recording.OpenedAt).TotalMinutes, recording.Find(caller.Id)!.KeepUntil);
}
