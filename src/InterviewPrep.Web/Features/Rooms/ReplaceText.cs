using FluentValidation;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage.Json;
using InterviewPrep.Web.Features.Rooms.Running;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Rooms;

/// <summary>Puts a whole text in place of the one of now: for programs that have no editor.</summary>
/// <param name="Text">Lines end with <c>\n</c> or <c>\r\n</c>.</param>
public sealed record ReplaceText(RoomId Room, int Round, string Text) : IRequest;

internal sealed class ReplaceTextValidator : AbstractValidator<ReplaceText>
{
    public ReplaceTextValidator() => RuleFor(r => r.Text).NotNull().WithMessage("Send a text.")
        .Must(text => text is null || StorableText.IsStorable(text)).WithMessage("The text holds NUL or half of a surrogate pair.");
}

internal sealed class ReplaceTextHandler(OpenRooms rooms, Caller caller) : AsyncRequestHandler<ReplaceText>
{
    protected override Task Handle(ReplaceText request, CancellationToken cancellationToken) =>
        rooms.AskAsync(request.Room, new RoomCommand.ReplaceText(caller.Id, request.Round, RoomText.WithUnixLines(request.Text)));
}
