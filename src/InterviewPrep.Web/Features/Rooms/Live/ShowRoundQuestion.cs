using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Features.Questions;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Rooms.Live;

/// <summary>The question of a round as its candidate sees it, once it is revealed.</summary>
public sealed record ShowRoundQuestion(RoomId Room, int Round) : IRequest<QuestionView>;

internal sealed class ShowRoundQuestionHandler(RoundQuestions questions, Caller caller) : IRequestHandler<ShowRoundQuestion, QuestionView>
{
    public async Task<QuestionView> Handle(ShowRoundQuestion request, CancellationToken cancellationToken) =>
        CandidateView.Of(await questions.EntryAsync(request.Room, request.Round, caller.Id), []);
}
