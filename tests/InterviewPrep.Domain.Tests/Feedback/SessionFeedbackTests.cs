using InterviewPrep.Domain.Feedback;

namespace InterviewPrep.Domain.Tests.Feedback;

public sealed class SessionFeedbackTests
{
    private static readonly DateTimeOffset End = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);
    private static readonly UserId Ada = new("ada");
    private static readonly UserId Ben = new("ben");

    /// <summary>Ada answers in round one, Ben in round two.</summary>
    private static readonly PlayedSession Played = new([new(1, Ada, Ben), new(2, Ben, Ada)], IsPlayed: true, End);

    private static readonly CardKey AdaAboutSelf = new(1, Viewpoint.Self, Ada, Ada);
    private static readonly CardKey BenAboutSelf = new(2, Viewpoint.Self, Ben, Ben);
    private static readonly CardKey BenAboutAda = new(1, Viewpoint.Interviewer, Ben, Ada);
    private static readonly CardKey AdaAboutInterviewer = new(1, Viewpoint.Candidate, Ada, Ben);
    private static readonly CardKey AdaAboutBen = new(2, Viewpoint.Interviewer, Ada, Ben);
    private static readonly CardKey BenAboutInterviewer = new(2, Viewpoint.Candidate, Ben, Ada);
    private static readonly CardKey[] OfAda = [AdaAboutInterviewer, AdaAboutBen];
    private static readonly CardKey[] OfBen = [BenAboutAda, BenAboutInterviewer];

    private static CardContent Content(int level = 3) => new([new Score("code", level, "")], "Calm", "Say the plan first");

    private static SessionFeedback With(PlayedSession session, params CardKey[] given) =>
        new(session, [.. given.Select(key => new Scorecard(key, Content(), 1, End, End))]);

    private static SessionFeedback With(params CardKey[] given) => With(Played, given);

    private static string? RefusalOf(SessionFeedback feedback, CardKey key, bool give = true, TimeSpan after = default) =>
        feedback.RefusalOf(key, give, End + after)?.Code;

    [Fact]
    public void The_own_view_comes_before_feedback_to_the_other()
    {
        Assert.Equal("self-first", RefusalOf(With(), AdaAboutBen));
        Assert.Equal("self-first", RefusalOf(With(), AdaAboutInterviewer, give: false));
        Assert.Null(RefusalOf(With(AdaAboutSelf), AdaAboutBen));
        Assert.Equal("self-first", RefusalOf(With(AdaAboutSelf), BenAboutAda)); // that of the other does not count
    }

    [Fact]
    public void Whoever_only_interviewed_has_no_own_view_to_give()
    {
        var session = new PlayedSession([new(1, Ada, Ben)], IsPlayed: true, End);

        Assert.Null(RefusalOf(With(session), BenAboutAda));
        Assert.Equal("self-first", RefusalOf(With(session), AdaAboutInterviewer));
    }

    [Fact]
    public void The_interviewer_may_tick_while_watching_but_gives_after_the_rounds()
    {
        var going = With(Played with { IsPlayed = false, EndedAt = null });

        Assert.Null(RefusalOf(going, BenAboutAda, give: false));
        Assert.Equal("not-played", RefusalOf(going, BenAboutAda));
        Assert.Equal("not-played", RefusalOf(going, AdaAboutSelf));
        Assert.Equal("not-played", RefusalOf(going, AdaAboutInterviewer, give: false));
        Assert.Null(RefusalOf(going, AdaAboutSelf, give: false));
    }

    [Fact]
    public void A_round_that_has_not_begun_cannot_be_judged() =>
        Assert.Equal("not-found", RefusalOf(With(Played with { Rounds = [new(1, Ada, Ben)] }), AdaAboutBen));

    public static TheoryData<CardKey> Foreign =>
    [
        new CardKey(1, Viewpoint.Interviewer, new("eve"), Ada),
        new CardKey(1, Viewpoint.Self, new("eve"), new("eve")),
        new CardKey(1, Viewpoint.Interviewer, Ada, Ada),
        new CardKey(1, Viewpoint.Self, Ben, Ada),
        new CardKey(1, Viewpoint.Self, Ben, Ben),
        new CardKey(2, Viewpoint.Candidate, Ada, Ben),
        new CardKey(1, Viewpoint.Mentor, Ben, Ada),
        new CardKey(3, Viewpoint.Self, Ada, Ada),
    ];

    [Theory]
    [MemberData(nameof(Foreign))]
    public void A_card_that_does_not_follow_from_the_roles_does_not_exist(CardKey key)
    {
        Assert.Equal("not-found", RefusalOf(With(AdaAboutSelf, BenAboutSelf), key));
        Assert.Equal("not-found", RefusalOf(With(AdaAboutSelf, BenAboutSelf), key, give: false));
    }

    [Fact]
    public void It_opens_when_both_have_said_all()
    {
        Assert.False(With().IsOpen(End));
        Assert.False(With([.. OfAda, BenAboutAda]).IsOpen(End));
        Assert.True(With([.. OfAda, .. OfBen]).IsOpen(End));
    }

    [Fact]
    public void A_draft_does_not_open_it()
    {
        var feedback = With([.. OfAda, BenAboutAda]);
        var draft = new Scorecard(BenAboutInterviewer, Content(), 1, End, GivenAt: null);

        Assert.False((feedback with { Cards = [.. feedback.Cards, draft] }).IsOpen(End));
    }

    [Fact]
    public void It_opens_by_itself_48_hours_after_the_end()
    {
        var feedback = With(AdaAboutBen);

        Assert.False(feedback.IsOpen(End + TimeSpan.FromHours(48) - TimeSpan.FromSeconds(1)));
        Assert.True(feedback.IsOpen(End + TimeSpan.FromHours(48)));
        Assert.False(With(Played with { EndedAt = null }, AdaAboutBen).IsOpen(End + TimeSpan.FromDays(9)));
    }

    [Fact]
    public void What_is_given_can_be_changed_until_it_opens_and_stands_then()
    {
        var waiting = With([AdaAboutSelf, .. OfAda]);

        Assert.Null(RefusalOf(waiting, AdaAboutBen));
        Assert.Equal("given", RefusalOf(waiting, AdaAboutBen, give: false));
        Assert.Equal("opened", RefusalOf(waiting, AdaAboutBen, after: SessionFeedback.Seal));
        Assert.Equal("opened", RefusalOf(With([AdaAboutSelf, .. OfAda, .. OfBen]), AdaAboutBen));
        Assert.Equal("opened", RefusalOf(waiting, AdaAboutSelf, after: SessionFeedback.Seal));
    }

    [Fact]
    public void After_48_hours_feedback_is_too_late_but_the_own_view_is_not()
    {
        Assert.Equal("too-late", RefusalOf(With(BenAboutSelf), BenAboutAda, after: SessionFeedback.Seal));
        Assert.Equal("too-late", RefusalOf(With(BenAboutSelf), BenAboutAda, give: false, after: SessionFeedback.Seal));
        Assert.Null(RefusalOf(With(), AdaAboutSelf, after: SessionFeedback.Seal));
    }

    [Fact]
    public void Feedback_is_read_by_its_subject_once_open_and_after_the_own_view()
    {
        var both = With([AdaAboutSelf, .. OfAda, .. OfBen]);

        Assert.Equal([BenAboutAda, BenAboutInterviewer], both.ReceivedBy(Ada, End).Select(c => c.Key));
        Assert.Empty(both.ReceivedBy(Ben, End)); // has not given the own view
        Assert.Empty(With([AdaAboutSelf, .. OfBen]).ReceivedBy(Ada, End));
        Assert.Equal(2, With([AdaAboutSelf, .. OfBen]).ReceivedBy(Ada, End + SessionFeedback.Seal).Count());
    }

    [Fact]
    public void A_draft_is_never_read_by_its_subject()
    {
        var feedback = With(AdaAboutSelf);
        var draft = new Scorecard(BenAboutAda, Content(), 1, End, GivenAt: null);

        Assert.Empty((feedback with { Cards = [.. feedback.Cards, draft] }).ReceivedBy(Ada, End + SessionFeedback.Seal));
    }

    [Fact]
    public void Saving_counts_revisions_and_keeps_the_moment_of_giving()
    {
        var drafted = With().Save(BenAboutAda, Content(2), 0, give: false, End).After;
        var self = drafted.Save(BenAboutSelf, Content(), 0, give: true, End).After;
        var given = self.Save(BenAboutAda, Content(3), 1, give: true, End.AddHours(1)).After;
        var changed = given.Save(BenAboutAda, Content(4), 2, give: true, End.AddHours(2)).After;

        var card = changed.Find(BenAboutAda)!;
        Assert.Equal((3, 4, End.AddHours(2), End.AddHours(1)), (card.Revision, card.Content.LevelOf("code"), card.ChangedAt, card.GivenAt));
    }

    [Fact]
    public void A_save_on_another_revision_is_refused_but_a_resend_is_recognised()
    {
        var saved = With().Save(AdaAboutSelf, Content(2), 0, give: false, End).After;

        Assert.Equal("changed-elsewhere", saved.Save(AdaAboutSelf, Content(3), 0, give: false, End).Refusal?.Code);
        var again = saved.Save(AdaAboutSelf, Content(2), 0, give: false, End);
        Assert.Null(again.Refusal);
        Assert.Equal(1, again.After.Find(AdaAboutSelf)!.Revision);
    }

    [Fact]
    public void Nothing_scored_is_nothing_to_give()
    {
        var saving = With().Save(AdaAboutSelf, new CardContent([new Score("code", null, "hm")], "", ""), 0, give: true, End);

        Assert.Equal("nothing-scored", saving.Refusal?.Code);
        Assert.Null(With().Save(AdaAboutSelf, CardContent.Empty, 0, give: false, End).Refusal);
    }
}
