using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Features.Questions;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Rooms;

/// <summary>Tells the people who keep the bank what is wrong with the question of a round.</summary>
/// <param name="Text">1 to 2,000 characters.</param>
public sealed record ReportRoundQuestion(RoomId Room, int Round, string Text) : IRequest;

internal sealed class ReportRoundQuestionHandler(IMediator mediator, RoundQuestions questions, Caller caller) : AsyncRequestHandler<ReportRoundQuestion>
{
    protected override async Task Handle(ReportRoundQuestion request, CancellationToken cancellationToken)
    {
        var question = await questions.OfAsync(request.Room, request.Round, caller.Id);
        await mediator.Send(new ReportQuestion(question.Id.Value, request.Text), cancellationToken);
    }
}
