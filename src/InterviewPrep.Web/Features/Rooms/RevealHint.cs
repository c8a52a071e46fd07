using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Features.Rooms.Running;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Rooms;

/// <summary>Shows the next hint of the ladder; each is counted.</summary>
public sealed record RevealHint(RoomId Room, int Round) : IRequest;

internal sealed class RevealHintHandler(OpenRooms rooms, RoundQuestions questions, Caller caller) : AsyncRequestHandler<RevealHint>
{
    protected override async Task Handle(RevealHint request, CancellationToken cancellationToken)
    {
        var question = await questions.OfAsync(request.Room, request.Round, caller.Id);
        var ladder = question.Interviewer.Hints.Select(h => h.Text).ToList();
        await rooms.AskAsync(request.Room, new RoomCommand.RevealHint(caller.Id, request.Round, ladder));
    }
}
