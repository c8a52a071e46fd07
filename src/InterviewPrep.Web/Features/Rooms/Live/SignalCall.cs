using FluentValidation;
using InterviewPrep.Web.Features.Rooms.Contract;
using InterviewPrep.Web.Features.Rooms.Running;
using MediatR;

namespace InterviewPrep.Web.Features.Rooms.Live;

/// <summary>Relays a signal of the call to the other participant of the room, and to nobody else.</summary>
public sealed record SignalCall(RoomConnection Connection, CallSignal Signal) : IRequest;

internal sealed class SignalCallValidator : AbstractValidator<SignalCall>
{
    private const int MaxDescription = 64 * 1024;
    private const int MaxOther = 2 * 1024;

    public SignalCallValidator()
    {
        RuleFor(s => s.Signal.Kind).Must(kind => kind is "description" or "candidate" or "media").WithMessage("A signal is a description, a candidate or about media.");
        RuleFor(s => s.Signal.Epoch).NotEmpty().MaximumLength(40).WithMessage("A call's epoch has 1 to 40 characters.");
        RuleFor(s => s.Signal.Payload).NotNull().Must((s, payload) => payload is null || payload.Length <= (s.Signal.Kind == "description" ? MaxDescription : MaxOther))
            .WithMessage("A description may have 64 KB, everything else 2 KB.");
    }
}

internal sealed class SignalCallHandler(OpenRooms rooms) : AsyncRequestHandler<SignalCall>
{
    protected override Task Handle(SignalCall request, CancellationToken cancellationToken)
    {
        var view = new CallSignalView(request.Connection.Member.Value, request.Signal);
        return rooms.RelayAsync(request.Connection, client => client.CallSignalled(view), toObservers: false);
    }
}
