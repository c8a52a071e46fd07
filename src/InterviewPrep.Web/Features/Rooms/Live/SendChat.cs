using FluentValidation;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Web.Features.Rooms.Running;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Rooms.Live;

/// <param name="Text">1 to 2,000 characters.</param>
public sealed record SendChat(RoomId Room, string Text) : IRequest;

internal sealed class SendChatValidator : AbstractValidator<SendChat>
{
    public SendChatValidator() => RuleFor(c => c.Text).NotNull().WithMessage("Write a message first.");
}

internal sealed class SendChatHandler(OpenRooms rooms, Caller caller) : AsyncRequestHandler<SendChat>
{
    protected override Task Handle(SendChat request, CancellationToken cancellationToken) =>
        rooms.AskAsync(request.Room, new LiveCommand.SendChat(caller.Id, request.Text));
}
