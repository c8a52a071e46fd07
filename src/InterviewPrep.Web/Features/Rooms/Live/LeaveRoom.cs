using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Web.Features.Rooms.Running;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Rooms.Live;

/// <summary>Leaves a live session for good.</summary>
public sealed record LeaveRoom(RoomId Room) : IRequest;

/// <summary>Ends an observer's stay.</summary>
public sealed record SendAway(RoomId Room, UserId Observer) : IRequest;

internal sealed class LeaveRoomHandler(OpenRooms rooms, Caller caller) : AsyncRequestHandler<LeaveRoom>
{
    protected override Task Handle(LeaveRoom request, CancellationToken cancellationToken) =>
        rooms.AskAsync(request.Room, new LiveCommand.Leave(caller.Id));
}

internal sealed class SendAwayHandler(OpenRooms rooms, Caller caller) : AsyncRequestHandler<SendAway>
{
    protected override Task Handle(SendAway request, CancellationToken cancellationToken) =>
        rooms.AskAsync(request.Room, new LiveCommand.SendAway(caller.Id, request.Observer));
}
