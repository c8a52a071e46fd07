using InterviewPrep.Web.Infrastructure.Requests;

namespace InterviewPrep.Web.Infrastructure.Http;

/// <summary>
/// The API takes the pages' cookie, so a write that carries one must come from this site's own pages. Browsers say where from in
/// <c>Origin</c>, which a foreign page cannot write. (Forms of pages carry an antiforgery token instead.)
/// </summary>
internal sealed class SameOrigin(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var reads = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method);
        if (reads || !request.IsForPrograms() || request.Cookies.Count == 0 || request.Headers.Authorization.Count > 0 || IsOwn(request)) return next(context);
        throw new Problem(StatusCodes.Status403Forbidden, "cross-site", "A write with a cookie must come from a page of this site. Programs sign in with a bearer token.");
    }

    private static bool IsOwn(HttpRequest request) => request.Headers.Origin.ToString() == $"{request.Scheme}://{request.Host}";
}
