using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Features.Questions;
using InterviewPrep.Web.Features.Rooms;
using InterviewPrep.Web.Features.Rooms.Contract;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Drills;

/// <summary>All that the drill's page shows before its script has loaded; null for a live session, which has a page of its own.</summary>
public sealed record ShowDrill(RoomId Room) : IRequest<DrillView?>;

/// <param name="Question">The version that the drill was started with.</param>
/// <param name="Text">The answer as it stands.</param>
public sealed record DrillView(RoomView Room, RoundView Round, QuestionView Question, string Text);

internal sealed class ShowDrillHandler(IMediator mediator, RoundQuestions questions, Caller caller) : IRequestHandler<ShowDrill, DrillView?>
{
    public async Task<DrillView?> Handle(ShowDrill request, CancellationToken cancellationToken)
    {
        var shown = await mediator.Send(new ShowRoom(request.Room), cancellationToken);
        if (shown.Room.Kind is not RoomKind.Drill) return null;
        var round = shown.Room.Rounds[0];
        var question = await questions.EntryAsync(request.Room, round.Number, caller.Id);
        return new DrillView(shown.Room, round, CandidateView.Of(question, []), shown.Documents[0].Text ?? "");
    }
}
