using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.QuestionBank;
using InterviewPrep.Web.Features.Questions;
using InterviewPrep.Web.Features.Rooms.Running;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;
using Problem = InterviewPrep.Web.Infrastructure.Requests.Problem;
using Refusal = InterviewPrep.Domain.Rooms.Refusal;

namespace InterviewPrep.Web.Features.Rooms.Live;

/// <summary>The question of a round as its candidate sees it, once it is revealed.</summary>
public sealed record ShowRoundQuestion(RoomId Room, int Round) : IRequest<QuestionView>;

internal sealed class ShowRoundQuestionHandler(OpenRooms rooms, Catalogue catalogue, Caller caller) : IRequestHandler<ShowRoundQuestion, QuestionView>
{
    public async Task<QuestionView> Handle(ShowRoundQuestion request, CancellationToken cancellationToken)
    {
        var reference = await rooms.ReadAsync(request.Room, state => QuestionFor(state, request.Round, caller.Id));
        var key = new QuestionKey(new QuestionId(reference.Id), reference.Version, reference.Hash);
        return CandidateView.Of(await catalogue.FindAsync(key, cancellationToken) ?? throw Problem.NotFound("question"), []);
    }

    private static QuestionRef QuestionFor(RoomState state, int number, UserId by)
    {
        if (state.Find(by) is not { } member) throw RoomProblems.Of(Refusal.NotAMember);
        var round = state.Find(number) ?? throw RoomProblems.Of(Refusal.NoSuchRound);
        var shown = round.IsRevealed || state.RoleIn(number, member) is not RoomRole.Candidate || state.Live is { Phase: >= Phase.Feedback };
        return shown ? round.Question : throw RoomProblems.Of(Refusal.NotRevealed);
    }
}
