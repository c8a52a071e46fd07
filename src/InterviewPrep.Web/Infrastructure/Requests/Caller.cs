using System.Security.Claims;
using InterviewPrep.Domain;

namespace InterviewPrep.Web.Infrastructure.Requests;

/// <summary>Who sends the request at hand. Scoped: set once at the door (page, API or hub), read by handlers.</summary>
public sealed class Caller
{
    private ClaimsPrincipal _principal = new();

    public bool IsSignedIn => _principal.Identity?.IsAuthenticated == true;

    /// <summary>The account's id.</summary>
    /// <exception cref="Problem">Nobody is signed in.</exception>
    public UserId Id => IsSignedIn && _principal.FindFirstValue(ClaimTypes.NameIdentifier) is { } id ? new UserId(id) : throw Problem.SignInFirst();

    /// <summary>Names this sign-in among the account's; null for a token.</summary>
    public string? Session => _principal.FindFirstValue("sid");

    /// <summary>What others in a room call the person.</summary>
    public string Name => _principal.Identity?.Name ?? "Guest";

    public bool Is(string role) => _principal.IsInRole(role);

    public void Become(ClaimsPrincipal principal) => _principal = principal;
}

public static class Roles
{
    public const string Candidate = "candidate";
    public const string Mentor = "mentor";
    public const string Admin = "admin";
}

internal sealed class CallerMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, Caller caller)
    {
        caller.Become(context.User);
        return next(context);
    }
}
