using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.QuestionBank;
using InterviewPrep.Web.Features.Questions;
using InterviewPrep.Web.Features.Rooms.Running;
using InterviewPrep.Web.Infrastructure.Requests;
using Problem = InterviewPrep.Web.Infrastructure.Requests.Problem;
using Refusal = InterviewPrep.Domain.Rooms.Refusal;

namespace InterviewPrep.Web.Features.Rooms;

/// <summary>The question of a round, for members of the room.</summary>
internal sealed class RoundQuestions(OpenRooms rooms, Catalogue catalogue)
{
    /// <exception cref="Problem">No such room or round, not this person's, or not revealed to them yet.</exception>
    public async Task<Question> OfAsync(RoomId room, int round, UserId by) => (await EntryAsync(room, round, by)).Question;

    /// <inheritdoc cref="OfAsync"/>
    public async Task<CatalogueEntry> EntryAsync(RoomId room, int round, UserId by)
    {
        var (question, refusal) = await rooms.ReadAsync(room, state => QuestionFor(state, round, by));
        if (question is null) throw RoomProblems.Of(refusal!);
        return await catalogue.FindAsync(QuestionKey.Of(question)) ?? throw Problem.NotFound("question");
    }

    /// <summary>A live session's candidate gets nothing of a question before it is revealed, not even what the compiler would tell of it.</summary>
    private static (QuestionRef? Question, Refusal? Refusal) QuestionFor(RoomState state, int number, UserId by)
    {
        if (state.Find(by) is not { } member) return (null, Refusal.NotAMember);
        if (state.Find(number) is not { } round) return (null, Refusal.NoSuchRound);
        return state.Shows(round, member) ? (round.Question, null) : (null, Refusal.NotRevealed);
    }
}
