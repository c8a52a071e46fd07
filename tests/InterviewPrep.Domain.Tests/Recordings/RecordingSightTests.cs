using InterviewPrep.Domain.Recordings;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;

namespace InterviewPrep.Domain.Tests.Recordings;

public sealed class RecordingSightTests
{
    private static readonly RandomSession s_session = new(5, 120);

    [Fact]
    public void By_a_link_the_other_ones_name_and_chat_are_not_seen_and_the_text_stays_whole()
    {
        var sight = RecordingSight.Of([RandomSession.Ada], hasOthers: true);

        var shown = s_session.Events.Select(sight.Show).OfType<RoomEvent>().ToList();

        Assert.Equal("The other one", shown.OfType<MemberJoined>().Single(m => m.Member == RandomSession.Ben).Name);
        Assert.All(shown.OfType<ChatSent>(), said => Assert.Equal(RandomSession.Ada, said.Member));
        Assert.Contains(s_session.Events, e => e is ChatSent { Member.Value: "ben" });
        Assert.Equal(s_session.Events.OfType<TextEdited>().Count(), shown.OfType<TextEdited>().Count());
    }

    [Fact]
    public void Nobody_sees_why_two_met_or_when_one_had_met_the_question()
    {
        var plan = ((RoomOpened)RecordingSight.Whole.Show(s_session.Events[0])!).Plan!;

        Assert.Empty(plan.Reasons);
        Assert.All(plan.Rounds, round => Assert.Null(round.SeenAt));
    }

    [Fact]
    public void The_banks_solution_is_not_shared_with_the_world()
    {
        var solution = new SolutionRevealed(s_session.Now, 1, "the reference", "the ways", RandomSession.Ada);

        Assert.Equal(new SolutionRevealed(s_session.Now, 1, "", null, RandomSession.Ada), RecordingSight.Of([RandomSession.Ada], false).Show(solution));
        Assert.Equal(solution, RecordingSight.Whole.Show(solution));
    }
}
