using InterviewPrep.Web.Infrastructure.Requests;

namespace InterviewPrep.Web.Infrastructure.Http;

/// <summary>What goes wrong becomes problem details for programs and a page for people.</summary>
internal static class Errors
{
    public static bool IsForPrograms(this HttpRequest request) => IsForPrograms(request.Path);

    public static bool IsForPrograms(PathString path) => path.StartsWithSegments("/api") || path.StartsWithSegments("/openapi");

    public static void UseErrors(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error",
            SuppressDiagnosticsCallback = context => StatusOf(context.Exception) < StatusCodes.Status500InternalServerError, // a refusal is an answer, no fault
            AllowStatusCode404Response = true,
            StatusCodeSelector = StatusOf,
        });
        app.UseWhen(context => context.Request.IsForPrograms(), api => api.UseStatusCodePages());
        app.UseWhen(context => !context.Request.IsForPrograms(), pages => pages.UseStatusCodePagesWithReExecute("/error", "?status={0}"));
    }

    /// <summary>What programs read in place of the status's name, whoever set the status.</summary>
    public static void Describe(ProblemDetailsContext context) => context.ProblemDetails.Title = context.ProblemDetails.Status switch
    {
        StatusCodes.Status413PayloadTooLarge => "The request is too large.",
        StatusCodes.Status429TooManyRequests when context.HttpContext.Response.Headers.RetryAfter is [{ } seconds] => $"That was more than we take in a short time. Wait {seconds} seconds, then try again.",
        _ => context.ProblemDetails.Title,
    };

    private static int StatusOf(Exception exception) => exception switch
    {
        Problem problem => problem.Status,
        BadHttpRequestException bad => bad.StatusCode,
        _ => StatusCodes.Status500InternalServerError,
    };
}
