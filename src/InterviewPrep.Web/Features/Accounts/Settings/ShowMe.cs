using MediatR;

namespace InterviewPrep.Web.Features.Accounts.Settings;

/// <summary>One's own account.</summary>
public sealed record ShowMe : IRequest<Me>;

public sealed record Me(string Id, string Email, IReadOnlyList<string> Roles, Profile Profile);

internal sealed class ShowMeHandler(OwnAccount own) : IRequestHandler<ShowMe, Me>
{
    public async Task<Me> Handle(ShowMe request, CancellationToken cancellationToken)
    {
        var account = await own.LoadAsync(cancellationToken);
        return new Me(account.Id, account.Email, [Infrastructure.Requests.Roles.Candidate, .. account.Roles], account.Profile);
    }
}
