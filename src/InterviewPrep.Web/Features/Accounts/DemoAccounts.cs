using InterviewPrep.Web.Infrastructure.Requests;
using InterviewPrep.Web.Infrastructure.Startup;
using Microsoft.AspNetCore.Identity;

namespace InterviewPrep.Web.Features.Accounts;

/// <summary>In Development: accounts to try everything with. Their password is shown at the start, so they exist nowhere else.</summary>
internal sealed class DemoAccounts(IServiceScopeFactory scopes, IHostEnvironment environment, IConfiguration configuration, TimeProvider time) : IHostedService, IReadyWords
{
    public const string Password = "practise makes better";

    private static readonly (string Email, string Name, string[] Roles)[] Accounts =
    [
        ("ada@demo.test", "Ada", []),
        ("ben@demo.test", "Ben", []),
        ("mia@demo.test", "Mia", [Roles.Mentor]),
        ("root@demo.test", "Root", [Roles.Admin]),
    ];

    /// <summary><c>Demo:Accounts</c> of the configuration switches them off.</summary>
    private bool IsWanted => environment.IsDevelopment() && configuration.GetValue("Demo:Accounts", true);

    public IEnumerable<string> Lines => IsWanted
        ? ["", .. Accounts.Select(a => $"  {a.Email,-16} {(a.Roles is [var role] ? role : Roles.Candidate)}"), $"  password: {Password}", ""]
        : [];

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!IsWanted) return;
        foreach (var (email, name, roles) in Accounts)
        {
            await using var scope = scopes.CreateAsyncScope();
            var (users, session) = (scope.ServiceProvider.GetRequiredService<UserManager<Account>>(), scope.ServiceProvider.GetRequiredService<AccountSession>());
            if (await users.FindByEmailAsync(email) is not null) continue;
            var account = new Account { Id = email.Split('@')[0], Email = email, EmailConfirmed = true, Roles = [.. roles], Profile = new Profile(name), CreatedAt = time.GetUtcNow() };
            await users.CreateAsync(account, Password);
            await session.SaveAsync(cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
