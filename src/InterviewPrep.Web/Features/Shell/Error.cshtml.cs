using System.Diagnostics;
using InterviewPrep.Web.Infrastructure.Requests;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Shell;

/// <summary>What people see instead of a page: what happened and what to do.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ErrorModel : PageModel
{
    public int Status { get; private set; }
    public string Title { get; private set; } = "";
    public string Words { get; private set; } = "";
    public string TraceId => Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;

    public void OnGet(int? status) => Show(status);

    public void OnPost(int? status) => Show(status);

    private void Show(int? status)
    {
        var problem = HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error as Problem;
        Status = problem?.Status ?? (status is >= 400 and < 600 ? status.Value : Response.StatusCode is >= 400 ? Response.StatusCode : 404);
        Response.StatusCode = Status;
        (Title, var words) = Status switch
        {
            400 => ("That did not work", "The page may have been open too long, or what was sent cannot be read. Go back, reload, and try again."),
            403 => ("Not for this account", "Your account may not see this page. If you think it should, sign in with another one."),
            404 => ("Nothing here", "This page does not exist, or it is not yours to see."),
            405 => ("That did not work", "This address does not answer in that way."),
            413 => ("Too large", "What was sent is larger than this page takes. Shorten it and try again."),
            429 => ("A little slower, please", "That was more than we take in a short time. Wait a minute, then try again."),
            503 => ("Back in a moment", "The server is starting or busy. Reload in a few seconds."),
            _ when Status < 500 => ("That did not work", "Go back and try again."),
            _ => ("Something broke on our side", "It was written down. What you had saved is safe; reload and try again."),
        };
        Words = problem?.Message ?? words;
    }
}
