using Microsoft.AspNetCore.HttpOverrides;

namespace InterviewPrep.Web.Infrastructure.Http;

/// <summary>How the server listens and what it takes.</summary>
internal static class HttpRegistration
{
    /// <summary>Largest body of a request, in bytes: an answer of 64 KB with room for its wrapping.</summary>
    public const long MaxBody = 256 * 1024;

    private static readonly string[] AddressSettings = ["urls", "http_ports", "https_ports"];

    public static void AddHttp(this WebApplicationBuilder builder)
    {
        var (services, configuration) = (builder.Services, builder.Configuration);
        if (AddressSettings.All(setting => string.IsNullOrEmpty(configuration[setting])) && !configuration.GetSection("Kestrel:Endpoints").Exists())
            builder.WebHost.UseUrls(SiteAddress.Default);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBody;
            kestrel.Limits.MaxRequestLineSize = 8 * 1024;
            kestrel.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
        });
        services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(10));
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.Configure<ForwardedHeadersOptions>(options => TrustProxies(options, configuration));
        services.AddSingleton<SiteAddress>();
        services.AddProblemDetails(options => options.CustomizeProblemDetails = Errors.Describe);
        services.AddExceptionHandler<ProblemResponses>();
        services.AddRateLimits(configuration);
        services.AddResponseCompression(options => options.EnableForHttps = true);
        services.AddAntiforgery(options => options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
        services.AddHsts(options => options.MaxAge = TimeSpan.FromDays(365));
    }

    /// <summary><c>Proxies</c> of the configuration: networks (<c>10.0.0.0/8</c>) whose word about the caller's address and scheme is taken. None by default.</summary>
    private static void TrustProxies(ForwardedHeadersOptions options, ConfigurationManager configuration)
    {
        var networks = configuration.GetSection("Proxies").Get<string[]>() ?? [];
        options.ForwardedHeaders = networks.Length == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in networks) options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(network));
    }
}
