using InterviewPrep.Domain.Rooms;
using InterviewPrep.QuestionBank;
using InterviewPrep.Web.Features.Rooms.Running;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Rooms;

/// <summary>Shows the reference and its approaches, once the round has ended.</summary>
public sealed record RevealSolution(RoomId Room, int Round) : IRequest;

internal sealed class RevealSolutionHandler(OpenRooms rooms, RoundQuestions questions, Caller caller) : AsyncRequestHandler<RevealSolution>
{
    protected override async Task Handle(RevealSolution request, CancellationToken cancellationToken)
    {
        var question = await questions.OfAsync(request.Room, request.Round, caller.Id);
        var source = (question.Body as CodingBody)?.Solution ?? "";
        await rooms.AskAsync(request.Room, new RoomCommand.RevealSolution(caller.Id, request.Round, source, question.Interviewer.Reference));
    }
}
