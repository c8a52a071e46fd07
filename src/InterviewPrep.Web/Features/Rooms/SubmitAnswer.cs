using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Features.Rooms.Contract;
using MediatR;

namespace InterviewPrep.Web.Features.Rooms;

/// <summary>Judges the text of now by all cases.</summary>
public sealed record SubmitAnswer(RoomId Room, int Round) : IRequest<RunStarted>;

internal sealed class SubmitAnswerHandler(RunRequests runs) : IRequestHandler<SubmitAnswer, RunStarted>
{
    public Task<RunStarted> Handle(SubmitAnswer request, CancellationToken cancellationToken) =>
        runs.StartAsync(request.Room, request.Round, RunKind.Submission);
}
