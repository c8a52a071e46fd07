using FluentValidation;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Storage.Json;
using InterviewPrep.Web.Features.Rooms.Contract;
using InterviewPrep.Web.Features.Rooms.Running;
using MediatR;

namespace InterviewPrep.Web.Features.Rooms.Live;

/// <summary>Puts elements on the whiteboard, or newer versions of them; all are told what is there after it.</summary>
public sealed record Draw(RoomConnection Connection, IReadOnlyList<BoardElementView> Elements) : IRequest;

internal sealed class DrawValidator : AbstractValidator<Draw>
{
    public DrawValidator() => RuleFor(d => d.Elements).NotEmpty().WithMessage("Draw something first.")
        .Must(elements => elements is null || elements.All(e => e is { Id: not null, Json: not null } && StorableText.IsStorable(e.Id) && StorableText.IsStorable(e.Json)))
        .WithMessage("An element has an id and its JSON, without NUL or half of a surrogate pair.");
}

internal sealed class DrawHandler(OpenRooms rooms) : AsyncRequestHandler<Draw>
{
    protected override Task Handle(Draw request, CancellationToken cancellationToken) => rooms.AskAsync(
        request.Connection.Room,
        new LiveCommand.Draw(request.Connection.Member, [.. request.Elements.Select(e => new BoardElement(e.Id, e.Version, e.Nonce, e.Json))]));
}
