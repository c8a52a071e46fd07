using InterviewPrep.Domain.Reviews;

namespace InterviewPrep.Domain.Tests.Reviews;

public sealed class ReviewTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly UserId Ada = new("ada"), Ben = new("ben"), Mia = new("mia"), Max = new("max");

    private static readonly ReviewWish Wish = new("My naming.", [], ShownToPartner: false);

    private static readonly Review Asked = new(
        "r", Ada, "Ada", new ReviewSubject("room", ReviewKind.Coding, "Coding with Ben", "junior", "en", ["arrays"], Ben, [], Start, 60_000), Wish, ReviewState.Waiting, Start);

    private static Review Then(ReviewStep step)
    {
        Assert.Null(step.Refusal);
        return step.After;
    }

    private static Review Claimed => Then(Asked.ClaimBy(Mia, "Mia", Start));
    private static Review Begun => Then(Claimed.Work(Mia, Start));
    private static Review Done => Then(Begun.Finish(Mia, [], scored: true, Start));

    [Fact]
    public void One_mentor_has_it_at_a_time()
    {
        Assert.Equal(ReviewRefusals.Taken, Claimed.ClaimBy(Max, "Max", Start.AddMinutes(29)).Refusal);
        Assert.Equal("mia", Then(Claimed.ClaimBy(Mia, "Mia", Start)).Mentor);
    }

    [Fact]
    public void A_lock_that_ran_out_holds_nobody_off()
    {
        Assert.True(Claimed.IsWaiting(Start.AddMinutes(30)));
        Assert.Equal("max", Then(Claimed.ClaimBy(Max, "Max", Start.AddMinutes(30))).Mentor);
        Assert.Equal(ReviewRefusals.NotHeld, Claimed.Work(Mia, Start.AddMinutes(30)).Refusal);
    }

    [Fact]
    public void The_lock_is_extended_at_most_four_times()
    {
        var review = Claimed;
        for (var i = 1; i <= 4; i++) review = Then(review.Extend(Mia, Start.AddMinutes(1)));
        Assert.Equal(Start.AddMinutes(150), review.Claim!.LockedUntil);
        Assert.Equal(ReviewRefusals.NoMoreTime, review.Extend(Mia, Start.AddMinutes(1)).Refusal);
        Assert.Equal(ReviewRefusals.NotHeld, review.Extend(Max, Start.AddMinutes(1)).Refusal);
    }

    [Fact]
    public void The_pair_itself_never_reviews()
    {
        Assert.Equal(ReviewRefusals.Own, Asked.ClaimBy(Ada, "Ada", Start).Refusal);
        Assert.Equal(ReviewRefusals.Own, Asked.ClaimBy(Ben, "Ben", Start).Refusal);
    }

    [Fact]
    public void Who_is_no_mentor_any_more_holds_nothing_and_what_they_finished_stays()
    {
        Assert.Equal((ReviewState.Waiting, null), (Begun.WithoutHold(Mia).State, Begun.WithoutHold(Mia).Claim));
        Assert.Equal(TimeSpan.FromHours(5), Begun.WithoutHold(Mia).Waited(Start.AddHours(5)));
        Assert.True(Claimed.WithoutHold(Max).IsHeldBy(Mia, Start));
        Assert.Equal((ReviewState.Done, "mia"), (Done.WithoutHold(Mia).State, Done.WithoutHold(Mia).Mentor));
    }

    [Fact]
    public void The_owner_waits_from_the_request_on_whoever_gives_it_back()
    {
        var released = Then(Claimed.Release(Mia, Start.AddMinutes(10)));
        Assert.Equal((ReviewState.Waiting, TimeSpan.FromHours(5)), (released.State, released.Waited(Start.AddHours(5))));
        Assert.Equal(TimeSpan.FromHours(2), Then(released.ClaimBy(Max, "Max", Start.AddHours(2))).Waited(Start.AddHours(2.4)));
    }

    [Fact]
    public void A_begun_review_is_nudged_after_three_and_seven_days_and_goes_back_after_ten()
    {
        var review = Begun;
        Assert.Null(review.Pass(Start.AddDays(3).AddSeconds(-1)));
        (review, var first) = review.Pass(Start.AddDays(3))!.Value;
        Assert.Equal((ReviewTurn.Nudged, Start.AddDays(7)), (first, review.NextAt));
        (review, var second) = review.Pass(Start.AddDays(7))!.Value;
        Assert.Equal((ReviewTurn.Nudged, Start.AddDays(10)), (second, review.NextAt));
        (review, var third) = review.Pass(Start.AddDays(10))!.Value;
        Assert.Equal((ReviewTurn.Returned, ReviewState.Waiting, Start), (third, review.State, review.RequestedAt));
        Assert.Null(review.NextAt);
    }

    [Fact]
    public void Every_word_of_the_mentor_starts_the_patience_anew()
    {
        var nudged = Begun.Pass(Start.AddDays(3))!.Value.After;
        Assert.Equal(Start.AddDays(8), Then(nudged.Work(Mia, Start.AddDays(5))).NextAt);
    }

    [Fact]
    public void A_lock_that_runs_out_unused_goes_back_by_itself() =>
        Assert.Equal(ReviewTurn.LockRanOut, Claimed.Pass(Start.AddMinutes(30))!.Value.Turn);

    [Fact]
    public void Without_a_word_to_the_owner_in_this_claim_nothing_is_done()
    {
        CommentThread Said(UserId author, DateTimeOffset at, bool note = false) => new("t", "r", new Anchor(0), note, [new Remark("1", author, "", author == Mia, at, "Hm.")]);
        ReviewStep Finish(params CommentThread[] threads) => Begun.Finish(Mia, threads, scored: false, Start.AddMinutes(2));
        Assert.Equal(ReviewRefusals.NothingSaid, Finish(Said(Mia, Start, note: true), Said(Ada, Start), Said(Mia, Start.AddDays(-1))).Refusal);
        Assert.Equal(ReviewState.Done, Then(Finish(Said(Mia, Start))).State);
    }

    [Fact]
    public void The_mentor_sees_while_holding_it_and_a_month_after_and_nobody_else_does()
    {
        Assert.False(Asked.MentorSees(Mia, Start));
        Assert.True(Claimed.MentorSees(Mia, Start.AddMinutes(29)));
        Assert.False(Claimed.MentorSees(Mia, Start.AddMinutes(30)));
        Assert.False(Claimed.MentorSees(Max, Start));
        Assert.True(Done.MentorSees(Mia, Start.AddDays(29)));
        Assert.False(Done.MentorSees(Mia, Start.AddDays(30)));
    }

    [Fact]
    public void Only_what_is_done_is_rated_and_a_bad_rating_parts_the_two()
    {
        Assert.Equal((false, true), (new Rating(3, "", Start).Parts, new Rating(2, "", Start).Parts));
        Assert.Equal(ReviewRefusals.NotDone, Done.Rate(Ben, null, new Rating(5, "", Start)).Refusal);
    }

    [Fact]
    public void Another_look_takes_nothing_of_what_was_done_away()
    {
        var again = Then(Then(Done.AskAgain(Ada, Wish with { Words = "And now?", ShownToPartner = true }, Start.AddDays(2))).ClaimBy(Max, "Max", Start.AddDays(3)));

        Assert.True(again.MentorSees(Mia, Start.AddDays(29)));
        Assert.False(again.MentorSees(Mia, Start.AddDays(30)));
        Assert.True(again.PartnerSees(Ben));
        var rated = Then(again.Rate(Ada, null, new Rating(2, "", Start.AddDays(4))));
        Assert.Equal(2, rated.Earlier[0].Claim.Rating!.Helpful);
        foreach (var look in new[] { 0, 2 }) Assert.Equal(ReviewRefusals.NotDone, again.Rate(Ada, look, new Rating(2, "", Start)).Refusal);

        var back = Then(rated.Withdraw(Ada));
        Assert.Equal((ReviewState.Done, Mia, 2, Wish.Words, 0), (back.State, back.Claim!.Mentor, back.Claim.Rating!.Helpful, back.Wish.Words, back.Earlier.Count));
    }

    [Fact]
    public void Each_look_is_rated_by_itself()
    {
        var second = Then(Then(Done.AskAgain(Ada, Wish, Start.AddDays(2))).ClaimBy(Max, "Max", Start.AddDays(3)));
        var done = Then(second.Finish(Max, [], scored: true, Start.AddDays(3)));

        var rated = Then(Then(done.Rate(Ada, 1, new Rating(3, "", Start))).Rate(Ada, 2, new Rating(5, "", Start)));
        Assert.Equal([3, 5], rated.Finished.Select(f => f.Claim.Rating!.Helpful));
        Assert.Equal(ReviewRefusals.FinishedAlready, done.Finish(Max, [], scored: true, Start.AddDays(3)).Refusal);
        Assert.Equal((1, 1, 0), (done.ClaimsOf(Mia).Count(), done.ClaimsOf(Max).Count(), done.ClaimsOf(Ben).Count()));
    }

    [Fact]
    public void Asked_again_it_waits_anew_and_keeps_what_was()
    {
        var again = Then(Done.AskAgain(Ada, Wish with { Words = "And now?" }, Start.AddDays(2)));
        Assert.Equal((ReviewState.Waiting, Start.AddDays(2), 1), (again.State, again.RequestedAt, again.Earlier.Count));
        Assert.Equal(Mia, again.Earlier[0].Claim.Mentor);
        Assert.Equal(ReviewRefusals.NotDone, again.AskAgain(Ada, Wish, Start).Refusal);
    }

    [Fact]
    public void The_partner_reads_it_only_when_the_owner_wants_and_when_it_is_done()
    {
        var shown = Wish with { ShownToPartner = true };
        Assert.True((Done with { Wish = shown }).PartnerSees(Ben));
        Assert.False((Begun with { Wish = shown }).PartnerSees(Ben));
        Assert.False(Done.PartnerSees(Ben));
        Assert.False((Done with { Wish = shown }).PartnerSees(Max));
    }

    [Fact]
    public void Taken_back_it_is_with_nobody()
    {
        var withdrawn = Then(Begun.Withdraw(Ada));
        Assert.False(withdrawn.MentorSees(Mia, Start));
        Assert.Equal(ReviewRefusals.NotOpen, Begun.Withdraw(Ben).Refusal);
        Assert.Equal(ReviewRefusals.NotOpen, Done.Withdraw(Ada).Refusal);
    }
}
