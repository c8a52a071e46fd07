using InterviewPrep.Domain.Matching;

namespace InterviewPrep.Domain.Tests.Matching;

public sealed class ReliabilityTests
{
    [Fact]
    public void Nobody_starts_at_zero() => Assert.Equal(new Reliability(1, 0, 0, 0), Of());

    [Fact]
    public void A_missed_session_counts_twice_as_much_as_one_left_early()
    {
        Assert.Equal(2.0 / 3, Of((Attendance.NoShow, 0)).Score, 6);
        Assert.Equal(2.0 / 2.5, Of((Attendance.LeftEarly, 0)).Score, 6);
    }

    [Fact]
    public void After_thirty_days_it_counts_half() => Assert.Equal(2.0 / 2.5, Of((Attendance.NoShow, 30)).Score, 6);

    [Fact]
    public void Kept_sessions_make_up_for_missed_ones_and_all_are_counted() =>
        Assert.Equal(new Reliability(5.0 / 6, 3, 1, 0), Of((Attendance.NoShow, 0), (Attendance.Kept, 0), (Attendance.Kept, 0), (Attendance.Kept, 0)));

    private static Reliability Of(params (Attendance Attendance, int DaysAgo)[] sessions) =>
        Reliability.Of(sessions.Select(s => (s.Attendance, Some.Now.AddDays(-s.DaysAgo))), Some.Now);
}
