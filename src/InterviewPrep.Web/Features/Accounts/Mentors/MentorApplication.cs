namespace InterviewPrep.Web.Features.Accounts.Mentors;

public enum ApplicationState { Open, Approved, Refused }

/// <summary>A person's wish to review and observe as a mentor. One per account; a refused one may be sent again.</summary>
/// <param name="Account">The account's id, and this one's.</param>
/// <param name="Reason">What they bring, 20 to 2,000 characters.</param>
public sealed record MentorApplication(string Account, string DisplayName, string Email, string Reason, DateTimeOffset SentAt, ApplicationState State = ApplicationState.Open, DateTimeOffset? DecidedAt = null);
