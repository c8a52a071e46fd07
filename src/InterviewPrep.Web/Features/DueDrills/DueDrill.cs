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
    public DueDrill Because(DueReason reason) => this with { Reasons = [.. Reasons.Where(r => (r with { At = reason.At }) != reason).Prepend(reason).Take(MostReasons)] };
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

/// <summary>What put a question on the list. It points at the words instead of keeping them, so that they change and go where they were said.</summary>
/// <param name="Review">The id of the review in which it was said; null: the person's own wish.</param>
/// <param name="Thread">The comment's; null: the scorecard of <paramref name="Round"/> that was given at that time.</param>
public sealed record DueReason(DueOrigin Origin, DateTimeOffset At, string? Review = null, string? Thread = null, int? Round = null);

/// <param name="Words">A sentence.</param>
/// <param name="Address">Where that was said; null when it was the person's own wish.</param>
public sealed record ToldReason(DueOrigin Origin, string Words, string? Address, DateTimeOffset At);

/// <summary>Tells reasons as they read now. Areas in which a question can be put on somebody's list register one.</summary>
public interface IDueReasons
{
    /// <returns>Of each that the area knows its words and address, without those that were deleted since.</returns>
    Task<IReadOnlyDictionary<DueReason, ToldReason>> TellAsync(IReadOnlyList<DueReason> reasons, CancellationToken cancellationToken);
}
