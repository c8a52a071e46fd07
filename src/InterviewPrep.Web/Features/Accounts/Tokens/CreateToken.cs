using FluentValidation;
using InterviewPrep.Domain;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Accounts.Sessions;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Accounts.Tokens;

/// <summary>Makes a token for who is signed in.</summary>
/// <param name="Name">1 to 60 characters, to tell it from others.</param>
/// <param name="Days">Until it expires, 1 to 366.</param>
public sealed record CreateToken(string Name, int Days = 90) : IRequest<NewToken>;

/// <summary>Makes a token by address and password.</summary>
/// <param name="Name">1 to 60 characters, to tell it from others.</param>
/// <param name="Days">Until it expires, 1 to 366.</param>
[OpenToAll]
public sealed record CreateTokenByPassword(string Email, string Password, string Name = "API", int Days = 30) : IRequest<NewToken>;

/// <param name="Token">Send it as <c>Authorization: Bearer ...</c>. It is not shown again.</param>
public sealed record NewToken(string Id, string Token, DateTimeOffset ExpiresAt);

internal sealed class CreateTokenRules : AbstractValidator<CreateToken>
{
    public CreateTokenRules()
    {
        RuleFor(r => r.Name).DisplayName();
        RuleFor(r => r.Days).InclusiveBetween(1, 366).WithMessage("A token lives 1 to 366 days.");
    }
}

internal sealed class CreateTokenByPasswordRules : AbstractValidator<CreateTokenByPassword>
{
    public CreateTokenByPasswordRules()
    {
        RuleFor(r => r.Name).DisplayName();
        RuleFor(r => r.Days).InclusiveBetween(1, 366).WithMessage("A token lives 1 to 366 days.");
    }
}

internal sealed class CreateTokenHandler(Caller caller, IMediator mediator, IDocumentStore store, AccessTokens tokens, TimeProvider time) :
    IRequestHandler<CreateToken, NewToken>, IRequestHandler<CreateTokenByPassword, NewToken>
{
    private const int MostPerAccount = 50;

    public Task<NewToken> Handle(CreateToken request, CancellationToken cancellationToken) => CreateAsync(caller.Id, request.Name, request.Days, cancellationToken);

    public async Task<NewToken> Handle(CreateTokenByPassword request, CancellationToken cancellationToken)
    {
        var account = await mediator.Send(new SignIn(request.Email, request.Password), cancellationToken);
        return await CreateAsync(account.UserId, request.Name, request.Days, cancellationToken);
    }

    private async Task<NewToken> CreateAsync(UserId user, string name, int days, CancellationToken cancellationToken)
    {
        if ((await tokens.OfAsync(user, cancellationToken)).Count >= MostPerAccount)
            throw Problem.Conflict("too-many-tokens", $"An account has at most {MostPerAccount} tokens. Revoke one that is not needed any more.");
        var now = time.GetUtcNow();
        var text = AccessToken.NewText();
        var token = new AccessToken(Guid.CreateVersion7(now).ToString("N"), user, name.TidyName(), AccessToken.HashOf(text), now, now.AddDays(days));
        await using var session = store.LightweightSession();
        session.Insert(token);
        await session.SaveChangesAsync(cancellationToken: cancellationToken);
        return new NewToken(token.Id, text, token.ExpiresAt);
    }
}
