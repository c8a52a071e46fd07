using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Features.Rooms.Running;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Rooms.Live;

/// <summary>Shows the candidate the question; before that nothing of it leaves the server for them.</summary>
public sealed record RevealQuestion(RoomId Room, int Round) : IRequest;

internal sealed class RevealQuestionHandler(OpenRooms rooms, Caller caller) : AsyncRequestHandler<RevealQuestion>
{
    protected override Task Handle(RevealQuestion request, CancellationToken cancellationToken) =>
        rooms.AskAsync(request.Room, new RoomCommand.RevealQuestion(caller.Id, request.Round));
}
