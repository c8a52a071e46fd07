using InterviewPrep.Web.Features.Rooms.Running;
using MediatR;

namespace InterviewPrep.Web.Features.Rooms;

/// <summary>Makes this tab the member's writer.</summary>
public sealed record TakeOver(RoomConnection Connection) : IRequest;

internal sealed class TakeOverHandler(OpenRooms rooms) : AsyncRequestHandler<TakeOver>
{
    protected override Task Handle(TakeOver request, CancellationToken cancellationToken) =>
        rooms.PostAsync(request.Connection.Room, new UseHere(request.Connection));
}
