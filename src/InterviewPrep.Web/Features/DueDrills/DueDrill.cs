using System.Text.Json.Serialization;
using InterviewPrep.Domain;

namespace InterviewPrep.Web.Features.DueDrills;

/// <summary>A question that a person comes back to. When it is due follows from how it was practised; see <see cref="Domain.Repetition.DrillSchedule"/>.</summary>
/// <param name="Id"><c>user/question</c>.</param>
/// <param name="Reasons">Why it is on the list, the newest first.</param>
public sealed record DueDrill(string Id, UserId User, string Question, DateTimeOffset AddedAt, IReadOnlyList<DueReason> Reasons)
{
    public const int MostReasons = 10;

    public static string IdOf(UserId user, string question) => $"{user}/{question}";

    /// <summary>The same reason again is told once.</summary>
    public DueDrill Because(DueReason reason) => this with { Reasons = [.. Reasons.Where(r => r.Words != reason.Words || r.Address != reason.Address).Prepend(reason).Take(MostReasons)] };
}

[JsonConverter(typeof(JsonStringEnumConverter<DueOrigin>))]
public enum DueOrigin
{
    /// <summary>The person put it there.</summary>
    Own,

    /// <summary>A comment in a review.</summary>
    Comment,

    /// <summary>A low row of a mentor's scorecard.</summary>
    Scorecard,
}

/// <param name="Words">A sentence.</param>
/// <param name="Address">Where that was said; null when it was the person's own wish.</param>
public sealed record DueReason(DueOrigin Origin, string Words, string? Address, DateTimeOffset At);
