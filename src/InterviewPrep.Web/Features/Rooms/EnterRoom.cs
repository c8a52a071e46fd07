using FluentValidation;
using InterviewPrep.Web.Features.Rooms.Contract;
using InterviewPrep.Web.Features.Rooms.Running;
using MediatR;

namespace InterviewPrep.Web.Features.Rooms;

/// <summary>A connection enters its room and gets what it may see.</summary>
public sealed record EnterRoom(RoomConnection Connection, JoinRoom Join) : IRequest;

internal sealed class EnterRoomValidator : AbstractValidator<EnterRoom>
{
    public EnterRoomValidator()
    {
        RuleFor(r => r.Join.Tab).NotEmpty().MaximumLength(40).WithMessage("A tab has a name of 1 to 40 characters.");
        RuleFor(r => r.Join.Known).NotNull().Must(known => known is null || (known.Count <= 20 && !known.Contains(null!))).WithMessage("At most 20 documents can be known, each with round and version.");
    }
}

internal sealed class EnterRoomHandler(OpenRooms rooms) : AsyncRequestHandler<EnterRoom>
{
    protected override Task Handle(EnterRoom request, CancellationToken cancellationToken) => rooms.EnterAsync(request.Connection, request.Join);
}
