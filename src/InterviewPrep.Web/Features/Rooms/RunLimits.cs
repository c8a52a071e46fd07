using System.Threading.RateLimiting;
using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Features.Rooms.Running;

namespace InterviewPrep.Web.Features.Rooms;

/// <summary>Runs and submissions of one account, in all its rooms and through every door: <c>RateLimits:RunsPerMinute</c> of the configuration.</summary>
internal sealed class RunLimits(IConfiguration configuration) : IDisposable
{
    private readonly PartitionedRateLimiter<UserId> _limiter = PerMinute(configuration.GetValue("RateLimits:RunsPerMinute", 40));

    /// <exception cref="Infrastructure.Requests.Problem">That is one too many.</exception>
    public void Count(UserId user)
    {
        using var permit = _limiter.AttemptAcquire(user);
        if (!permit.IsAcquired) throw RoomProblems.Of(Refusal.TooManyRuns);
    }

    public void Dispose() => _limiter.Dispose();

    private static PartitionedRateLimiter<UserId> PerMinute(int runs) => PartitionedRateLimiter.Create<UserId, UserId>(user =>
        RateLimitPartition.GetSlidingWindowLimiter(user, _ => new SlidingWindowRateLimiterOptions { PermitLimit = runs, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 }));
}
