namespace InterviewPrep.Web.Infrastructure.Requests;

/// <summary>
/// Something that the sender can understand and mend. Becomes problem details in the API, a sentence on a page, a refusal in a hub.
/// The message is shown to people: what happened and what to do.
/// </summary>
public sealed class Problem(int status, string code, string message, IReadOnlyDictionary<string, string[]>? errors = null) : Exception(message)
{
    /// <summary>The HTTP status that fits.</summary>
    public int Status { get; } = status;

    /// <summary>Stable and for programs, e.g. <c>drill-expired</c>.</summary>
    public string Code { get; } = code;

    /// <summary>Per field, when it is about fields.</summary>
    public IReadOnlyDictionary<string, string[]>? Errors { get; } = errors;

    public static Problem SignInFirst() => new(StatusCodes.Status401Unauthorized, "sign-in-first", "Sign in first, then try again.");
    public static Problem NotYours() => new(StatusCodes.Status403Forbidden, "not-yours", "Your account may not do this.");

    /// <summary>Also for things of other people: whether they exist is not told.</summary>
    public static Problem NotFound(string what) => new(StatusCodes.Status404NotFound, "not-found", $"There is no such {what}, or it is not yours.");
    public static Problem Conflict(string code, string message) => new(StatusCodes.Status409Conflict, code, message);
    public static Problem Invalid(string code, string message) => new(StatusCodes.Status400BadRequest, code, message);
    public static Problem Fields(IReadOnlyDictionary<string, string[]> errors) =>
        new(StatusCodes.Status400BadRequest, "invalid", string.Join(" ", errors.Values.SelectMany(e => e).Distinct()), errors);
}
