using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Accounts.Mentors;
using InterviewPrep.Web.Features.Accounts.MyData;
using InterviewPrep.Web.Features.Accounts.Sessions;
using InterviewPrep.Web.Features.Accounts.Tokens;
using InterviewPrep.Web.Infrastructure.PersonalData;
using InterviewPrep.Web.Infrastructure.Startup;
using Microsoft.AspNetCore.Identity;

namespace InterviewPrep.Web.Features.Accounts;

/// <summary>Accounts: sign up to deletion, roles, tokens.</summary>
internal sealed class AccountsFeature : Feature
{
    private const string EitherScheme = "Cookie or bearer";

    public override void Store(StorageSchema schema)
    {
        schema.Document<Account>("account", a => a.Id).Unique(a => a.NormalizedEmail).ArrayIndex(a => a.Roles);
        schema.Document<AccessToken>("access_token", t => t.Id).Unique(t => t.Hash).Index(t => t.User);
        schema.Document<MentorApplication>("mentor_application", a => a.Account).Index(a => a.State, a => a.SentAt);
    }

    public override void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<AccountSession>();
        services.AddScoped<AccountMails>();
        services.AddScoped<OwnAccount>();
        services.AddScoped<AccessTokens>();
        services.AddHttpContextAccessor();
        services.AddSingleton<KnownBrowser>();
        services.AddScoped<SignInFailures>();
        services.AddScoped<IPersonalData, AccountData>();
        services.AddSingleton<FirstAdmin>();
        services.AddIdentityCore<Account>(Rules).AddUserStore<IdentityStore>().AddDefaultTokenProviders();
        AddSchemes(services);
        services.AddSingleton<DemoAccounts>();
        services.AddSingleton<IReadyWords>(provider => provider.GetRequiredService<DemoAccounts>());
        services.AddHostedService(provider => provider.GetRequiredService<DemoAccounts>());
    }

    public override void Map(IEndpointRouteBuilder routes) => AccountEndpoints.Map(routes);

    private static void Rules(IdentityOptions options)
    {
        options.User.AllowedUserNameCharacters = ""; // the address is the name, and has rules of its own
        // Length and variety are the validators' matter.
        (options.Password.RequireDigit, options.Password.RequireLowercase, options.Password.RequireUppercase, options.Password.RequireNonAlphanumeric) = (false, false, false, false);
    }

    private static void AddSchemes(IServiceCollection services)
    {
        services.AddScoped<AccountCookie>();
        services.AddAuthentication(EitherScheme)
            .AddPolicyScheme(EitherScheme, null, options => options.ForwardDefaultSelector = context => BearerTokens.IsUsedBy(context.Request) ? BearerTokens.SchemeName : AccountCookie.SchemeName)
            .AddScheme<Microsoft.AspNetCore.Authentication.AuthenticationSchemeOptions, BearerTokens>(BearerTokens.SchemeName, null)
            .AddCookie(AccountCookie.SchemeName, options =>
            {
                options.EventsType = typeof(AccountCookie);
                options.LoginPath = "/sign-in";
                options.ReturnUrlParameter = "returnUrl";
                options.ExpireTimeSpan = TimeSpan.FromDays(14);
                options.Cookie.Name = "interviewprep";
                options.Cookie.HttpOnly = true;
                options.Cookie.SameSite = SameSiteMode.Lax;
                options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            });
        services.AddAuthorization();
    }
}
