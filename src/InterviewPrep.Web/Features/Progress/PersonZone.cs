using System.Security.Claims;

namespace InterviewPrep.Web.Features.Progress;

public static class PersonZone
{
    /// <summary>The time zone of the person's profile; UTC when it has none or the machine does not know it.</summary>
    public static TimeZoneInfo Zone(this ClaimsPrincipal person) =>
        person.FindFirstValue("zoneinfo") is { } id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : TimeZoneInfo.Utc;
}
