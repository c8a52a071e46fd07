using InterviewPrep.Web.Features.Accounts.Mentors;
using InterviewPrep.Web.Features.Accounts.MyData;
using InterviewPrep.Web.Features.Accounts.Passwords;
using InterviewPrep.Web.Features.Accounts.Registration;
using InterviewPrep.Web.Features.Accounts.Settings;
using InterviewPrep.Web.Features.Accounts.Tokens;
using InterviewPrep.Web.Infrastructure.Http;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace InterviewPrep.Web.Features.Accounts;

/// <summary>The API's door to the requests of this area.</summary>
internal static class AccountEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        MapOpen(routes.MapGroup("/api").WithTags("Sign up and sign in").RequireRateLimiting(RateLimits.SignIn));
        MapOwn(routes.MapGroup("/api/me").WithTags("Your account").RequireAuthorization());
        MapTokens(routes.MapGroup("/api/me/tokens").WithTags("Your access tokens").RequireAuthorization());
        MapAdmin(routes.MapGroup("/api/admin/mentor-applications").WithTags("Administration").RequireAuthorization());
    }

    private static void MapOpen(RouteGroupBuilder api)
    {
        api.MapPost("/accounts", (SignUp request, IMediator mediator, CancellationToken cancelled) => mediator.Send(request, cancelled))
            .WithSummary("Opens an account; the mail tells the rest.");
        api.MapPost("/accounts/confirm", Done<ConfirmEmail, string>).WithSummary("Confirms the address by what the mail said.");
        api.MapPost("/password/forgot", (ForgotPassword request, IMediator mediator, CancellationToken cancelled) => mediator.Send(request, cancelled))
            .WithSummary("Sends a link to choose a new password, if the address has an account.");
        api.MapPost("/password/reset", Done<ResetPassword, Unit>).WithSummary("Sets a new password by what the mail said.");
        api.MapPost("/tokens", (CreateTokenByPassword request, IMediator mediator, CancellationToken cancelled) => mediator.Send(request, cancelled))
            .WithSummary("Makes an access token by address and password.");
    }

    private static void MapOwn(RouteGroupBuilder api)
    {
        api.MapGet("/", (IMediator mediator, CancellationToken cancelled) => mediator.Send(new ShowMe(), cancelled)).WithSummary("Who you are.");
        api.MapPut("/profile", (EditProfile request, IMediator mediator, CancellationToken cancelled) => mediator.Send(request, cancelled)).WithSummary("Changes your profile; give all of it.");
        api.MapPost("/password", Done<ChangePassword, Account>).WithSummary("Changes your password; all sign-ins end.");
        api.MapGet("/data", (IMediator mediator, CancellationToken cancelled) => mediator.Send(new ExportMyData(), cancelled)).WithSummary("All that is kept about you.");
        api.MapPost("/mentor-application", Done<ApplyAsMentor, Unit>).WithSummary("Asks to become a mentor.");
        api.MapDelete("/", ([FromBody] DeleteMyAccount request, IMediator mediator, CancellationToken cancelled) => Done<DeleteMyAccount, Unit>(request, mediator, cancelled))
            .WithSummary("Removes your account and all that belongs to it.");
    }

    private static void MapTokens(RouteGroupBuilder api)
    {
        api.MapGet("/", (IMediator mediator, CancellationToken cancelled) => mediator.Send(new ListTokens(), cancelled)).WithSummary("Your tokens, without their texts.");
        api.MapPost("/", (CreateToken request, IMediator mediator, CancellationToken cancelled) => mediator.Send(request, cancelled)).WithSummary("Makes another token.");
        api.MapDelete("/{id}", (string id, IMediator mediator, CancellationToken cancelled) => Done<RevokeToken, Unit>(new RevokeToken(id), mediator, cancelled)).WithSummary("Ends a token.");
    }

    private static void MapAdmin(RouteGroupBuilder api)
    {
        api.MapGet("/", (IMediator mediator, CancellationToken cancelled) => mediator.Send(new ListMentorApplications(), cancelled)).WithSummary("Applications that wait for a decision.");
        api.MapPost("/{account}", (string account, Decision body, IMediator mediator, CancellationToken cancelled) =>
            Done<DecideMentorApplication, Unit>(new DecideMentorApplication(account, body.Approve), mediator, cancelled)).WithSummary("Approves or refuses one.");
    }

    private static async Task<IResult> Done<TRequest, TResponse>(TRequest request, IMediator mediator, CancellationToken cancelled) where TRequest : IRequest<TResponse>
    {
        await mediator.Send(request, cancelled);
        return Results.NoContent();
    }

    public sealed record Decision(bool Approve);
}
