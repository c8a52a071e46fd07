namespace InterviewPrep.Web.Features.Rooms;

/// <summary>
/// WebSockets know no same-origin policy: a page elsewhere could open one with the person's cookie. Browsers always send the origin; programs
/// without one have no cookie to be abused.
/// </summary>
internal static class OwnOrigin
{
    public static void FromOwnOrigin(this IEndpointConventionBuilder endpoints) => endpoints.Add(endpoint =>
    {
        var next = endpoint.RequestDelegate!;
        endpoint.RequestDelegate = context => IsOwn(context.Request) ? next(context) : Results.StatusCode(StatusCodes.Status403Forbidden).ExecuteAsync(context);
    });

    private static bool IsOwn(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
