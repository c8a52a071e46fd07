using InterviewPrep.Domain;
using MediatR;

namespace InterviewPrep.Web.Features.Accounts;

/// <summary>A sign-in ended, so its live connections must too.</summary>
/// <param name="Session">The <c>sid</c> claim of the sign-in that ended; null: all of the account's (its password changed, or it was deleted).</param>
public sealed record SignedOut(UserId User, string? Session) : INotification;
