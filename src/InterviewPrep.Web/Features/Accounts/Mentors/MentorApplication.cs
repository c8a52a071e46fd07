using System.Text.Json.Serialization;

namespace InterviewPrep.Web.Features.Accounts.Mentors;

[JsonConverter(typeof(JsonStringEnumConverter<ApplicationState>))]
public enum ApplicationState
{
    Open,
    Approved,
    Refused,

    /// <summary>Approved, and the role was taken away later.</summary>
    Ended,
}

/// <summary>A person's wish to review and observe as a mentor. One per account; a refused or ended one may be sent again.</summary>
/// <param name="Account">The account's id, and this one's.</param>
/// <param name="Reason">What they bring, 20 to 2,000 characters.</param>
public sealed record MentorApplication(string Account, string DisplayName, string Email, string Reason, DateTimeOffset SentAt, ApplicationState State = ApplicationState.Open, DateTimeOffset? DecidedAt = null);
