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
    /// <exception cref="Problem">No such room or round, or not this person's.</exception>
    public async Task<Question> OfAsync(RoomId room, int round, UserId by) => (await EntryAsync(room, round, by)).Question;

    /// <inheritdoc cref="OfAsync"/>
    public async Task<CatalogueEntry> EntryAsync(RoomId room, int round, UserId by)
    {
        var question = await rooms.ReadAsync(room, state => state.Find(by) is null ? throw RoomProblems.Of(Refusal.NotAMember) : state.Find(round)?.Question)
            ?? throw RoomProblems.Of(Refusal.NoSuchRound);
        var key = new QuestionKey(new QuestionId(question.Id), question.Version, question.Hash);
        return await catalogue.FindAsync(key) ?? throw Problem.NotFound("question");
    }
}
