using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Features.Rooms.Running;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Rooms;

/// <summary>Puts an earlier text back; the text of now stays among the drafts.</summary>
public sealed record RestoreDraft(RoomId Room, int Round, int Version) : IRequest;

internal sealed class RestoreDraftHandler(OpenRooms rooms, Drafts drafts, Caller caller) : AsyncRequestHandler<RestoreDraft>
{
    protected override async Task Handle(RestoreDraft request, CancellationToken cancellationToken)
    {
        var text = await drafts.ReadAsync(request.Room, request.Round, request.Version, caller.Id, cancellationToken);
        await rooms.AskAsync(request.Room, new RoomCommand.RestoreDraft(caller.Id, request.Round, request.Version, text));
    }
}
