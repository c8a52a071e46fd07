using InterviewPrep.Web.Infrastructure.Http;
using InterviewPrep.Web.Infrastructure.Requests;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace InterviewPrep.Web.Infrastructure;

/// <summary>Answers a <see cref="Problem"/> as problem details under <c>/api</c>; on a page one who must sign in is sent there, and the error page shows the rest.</summary>
internal sealed class ProblemResponses(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        // The request's own path is that of the error page by now.
        var path = context.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? context.Request.Path;
        if (Errors.IsForPrograms(path)) return await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = context, ProblemDetails = Describe(context, exception) });
        if (exception is not Problem { Status: StatusCodes.Status401Unauthorized }) return false;
        await context.ChallengeAsync();
        return true;
    }

    private static ProblemDetails Describe(HttpContext context, Exception exception)
    {
        if (exception is not Problem problem) return new ProblemDetails { Status = context.Response.StatusCode, Title = TitleOf(exception) };
        var details = problem.Errors is { } errors
            ? new ValidationProblemDetails(errors.ToDictionary(e => e.Key, e => e.Value))
            : new ProblemDetails();
        details.Status = problem.Status;
        details.Title = problem.Message;
        details.Extensions["code"] = problem.Code;
        return details;
    }

    private static string TitleOf(Exception exception) => exception switch
    {
        BadHttpRequestException => "The request's body or parameters cannot be read: the body must be JSON as the API describes it.",
        _ => "Something broke on our side. It was written down; try again.",
    };
}
