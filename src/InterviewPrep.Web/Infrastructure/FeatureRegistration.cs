using FluentValidation;
using InterviewPrep.Web.Features;
using InterviewPrep.Web.Infrastructure.Http;
using InterviewPrep.Web.Infrastructure.Requests;

namespace InterviewPrep.Web.Infrastructure;

/// <summary>The list of areas, and the order in which a request passes through the server.</summary>
public static class FeatureRegistration
{
    private static readonly Feature[] Features = [];

    public static void AddFeatures(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddRequests(typeof(Program).Assembly);
        services.AddValidatorsFromProgram();
        services.AddProblemDetails();
        services.AddExceptionHandler<ProblemResponses>();
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddRazorPages(options => options.RootDirectory = "/Features");
        services.AddResponseCompression(options => options.EnableForHttps = true);
        services.AddOpenApi();
        services.AddSignalR();
        foreach (var feature in Features) feature.Register(services, builder.Configuration);
    }

    public static void UseFeatures(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseErrors();
        app.UseFiles();
        app.UseResponseCompression();
        app.UseRouting();
        app.UseMiddleware<CallerMiddleware>();
        app.MapOpenApi();
        app.MapRazorPages();
        foreach (var feature in Features) feature.Map(app);
    }

    private static void AddValidatorsFromProgram(this IServiceCollection services)
    {
        foreach (var found in AssemblyScanner.FindValidatorsInAssembly(typeof(Program).Assembly, includeInternalTypes: true))
            services.AddScoped(found.InterfaceType, found.ValidatorType);
    }
}
