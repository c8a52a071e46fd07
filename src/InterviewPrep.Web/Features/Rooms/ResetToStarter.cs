using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Features.Rooms.Running;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Rooms;

/// <summary>Puts the starter text back; the text of now stays among the drafts.</summary>
public sealed record ResetToStarter(RoomId Room, int Round) : IRequest;

internal sealed class ResetToStarterHandler(OpenRooms rooms, Caller caller) : AsyncRequestHandler<ResetToStarter>
{
    protected override Task Handle(ResetToStarter request, CancellationToken cancellationToken) =>
        rooms.AskAsync(request.Room, new RoomCommand.ResetToStarter(caller.Id, request.Round));
}
