using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace InterviewPrep.Web.Infrastructure.Http;

/// <summary>How often one may knock. Numbers are per minute, from the section <c>RateLimits</c> of the configuration.</summary>
public static class RateLimits
{
    /// <summary>Sign-ins, sign-ups and mails, per address of the network. Looking at the forms is free.</summary>
    public const string SignIn = "sign-in";

    /// <summary>Diagnostics and completions, per account: somebody who types fast asks four times a second.</summary>
    public const string Compiler = "compiler";

    private const int Segments = 6;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <summary>After a part of the window the first tries in it count no more. A limiter with a sliding window does not tell that by itself.</summary>
    private static readonly string RetryAfter = (Window / Segments).TotalSeconds.ToString(CultureInfo.InvariantCulture);

    public static void AddRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var signIns = configuration.GetValue("RateLimits:SignInsPerMinute", 20);
        var compiler = configuration.GetValue("RateLimits:CompilerPerMinute", 600);
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (context, _) =>
            {
                context.HttpContext.Response.Headers.RetryAfter = RetryAfter;
                return ValueTask.CompletedTask;
            };
            options.AddPolicy(SignIn, context => OnPost(context, context.Network(), signIns));
            options.AddPolicy(Compiler, context => OnPost(context, AccountOf(context), compiler));
        });
    }

    private static string AccountOf(HttpContext context) => context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? context.Network();

    private static RateLimitPartition<string> OnPost(HttpContext context, string key, int perMinute) => HttpMethods.IsGet(context.Request.Method)
        ? RateLimitPartition.GetNoLimiter("")
        : RateLimitPartition.GetSlidingWindowLimiter(key, _ => new SlidingWindowRateLimiterOptions { PermitLimit = perMinute, Window = Window, SegmentsPerWindow = Segments });
}
