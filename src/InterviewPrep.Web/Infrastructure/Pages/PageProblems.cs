using InterviewPrep.Web.Infrastructure.Requests;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Infrastructure.Pages;

/// <summary>What a request refuses is told on the page that sent it: at the field, or above the form.</summary>
public static class PageProblems
{
    /// <summary>
    /// Sends; true when it went through. What the person can mend becomes errors of the page's model, and the page is shown
    /// again with them. That nobody is signed in, or that a thing is not theirs, goes on to the error page.
    /// </summary>
    public static async Task<bool> TryAsync(this PageModel page, Func<Task> send)
    {
        try
        {
            await send();
            return true;
        }
        catch (Problem problem) when (problem.Code is not ("sign-in-first" or "not-yours" or "not-found"))
        {
            foreach (var (field, words) in problem.Errors ?? new Dictionary<string, string[]> { [""] = [problem.Message] })
                foreach (var sentence in words) page.ModelState.AddModelError(field, sentence);
            page.Response.StatusCode = problem.Status is StatusCodes.Status401Unauthorized ? StatusCodes.Status400BadRequest : problem.Status;
            return false;
        }
    }
}
