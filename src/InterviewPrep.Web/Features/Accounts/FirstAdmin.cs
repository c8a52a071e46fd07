using InterviewPrep.Web.Infrastructure.Requests;

namespace InterviewPrep.Web.Features.Accounts;

/// <summary>The first admin of a deployment: whoever confirms the address in <c>Admin:Email</c> of the configuration.</summary>
internal sealed class FirstAdmin(IConfiguration configuration)
{
    public void Promote(Account account)
    {
        if (account.EmailConfirmed && string.Equals(account.Email, configuration["Admin:Email"], StringComparison.OrdinalIgnoreCase) && !account.Roles.Contains(Roles.Admin))
            account.Roles.Add(Roles.Admin);
    }
}
