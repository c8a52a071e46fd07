using FluentValidation;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features;
using InterviewPrep.Web.Features.Accounts;
using InterviewPrep.Web.Features.Drills;
using InterviewPrep.Web.Features.DueDrills;
using InterviewPrep.Web.Features.Health;
using InterviewPrep.Web.Features.LiveSessions;
using InterviewPrep.Web.Features.Lobby;
using InterviewPrep.Web.Features.Mail;
using InterviewPrep.Web.Features.Moderation;
using InterviewPrep.Web.Features.Notices;
using InterviewPrep.Web.Features.Progress;
using InterviewPrep.Web.Features.Questions;
using InterviewPrep.Web.Features.Recordings;
using InterviewPrep.Web.Features.Reviews;
using InterviewPrep.Web.Features.Rooms;
using InterviewPrep.Web.Features.Sandbox;
using InterviewPrep.Web.Features.Stories;
using InterviewPrep.Web.Infrastructure.Http;
using InterviewPrep.Web.Infrastructure.Requests;
using InterviewPrep.Web.Infrastructure.Startup;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace InterviewPrep.Web.Infrastructure;

/// <summary>The list of areas, and the order in which a request passes through the server.</summary>
public static class FeatureRegistration
{
    private static readonly Feature[] Features =
    [
        new AccountsFeature(),
        new MailFeature(),
        new NoticesFeature(),
        new HealthFeature(),
        new SandboxFeature(),
        new QuestionsFeature(),
        new ProgressFeature(),
        new RoomsFeature(),
        new DrillsFeature(),
        new DueDrillsFeature(),
        new LiveSessionsFeature(),
        new ModerationFeature(),
        new LobbyFeature(),
        new StoriesFeature(),
        new ReviewsFeature(),
        new RecordingsFeature(),
    ];

    public static void AddFeatures(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddRequests(typeof(Program).Assembly);
        services.AddValidatorsFromProgram();
        builder.AddHttp();
        builder.AddKeysInDatabase();
        services.AddRazorPages(options => options.RootDirectory = "/Features").AddMvcOptions(options => options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true);
        services.AddOpenApi();
        services.AddSignalR();
        services.AddSingleton<Readiness>();
        services.AddHostedService<ReadyNotice>();
        foreach (var feature in Features) Add(feature, services, builder.Configuration);
#if MARTEN
        Storage.Marten.MartenRegistration.AddMartenStorage(services, builder.Configuration);
#endif
    }

    public static void UseFeatures(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<SecurityHeaders>();
        app.UseErrors();
        app.UseFiles();
        app.UseResponseCompression();
        app.UseRouting();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseMiddleware<SameOrigin>();
        app.UseAuthorization();
        app.UseMiddleware<CallerMiddleware>();
        app.MapOpenApi();
        app.MapRazorPages();
        foreach (var feature in Features) feature.Map(app);
    }

    private static void Add(Feature feature, IServiceCollection services, IConfiguration configuration)
    {
        var type = feature.GetType();
        services.AddStorage(configuration, storage =>
        {
            feature.Store(storage.Schema);
            storage.SqlFrom(type.Assembly, $"{type.Namespace}.Schema.");
        });
        feature.Register(services, configuration);
    }

    private static void AddValidatorsFromProgram(this IServiceCollection services)
    {
        foreach (var found in AssemblyScanner.FindValidatorsInAssembly(typeof(Program).Assembly, includeInternalTypes: true))
            services.AddScoped(found.InterfaceType, found.ValidatorType);
    }
}
