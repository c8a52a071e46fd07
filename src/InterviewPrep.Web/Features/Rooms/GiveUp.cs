using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Features.Rooms.Running;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Rooms;

/// <summary>Ends the round without an accepted answer.</summary>
public sealed record GiveUp(RoomId Room, int Round) : IRequest;

internal sealed class GiveUpHandler(OpenRooms rooms, Caller caller) : AsyncRequestHandler<GiveUp>
{
    protected override Task Handle(GiveUp request, CancellationToken cancellationToken) =>
        rooms.AskAsync(request.Room, new RoomCommand.GiveUp(caller.Id, request.Round));
}
