using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Mail;

/// <summary>One mail of the mail folder, for whoever knows its id. In Development only: there nobody's mail goes out.</summary>
internal sealed partial class ShowMailModel(IWebHostEnvironment environment, MailFolder folder) : PageModel
{
    public OutgoingMail? Mail { get; private set; }

    /// <summary>The body, cut where links begin and end.</summary>
    public IEnumerable<(string Text, bool IsLink)> Parts => Link().Split(Mail!.Body).Select(part => (part, part.StartsWith("http", StringComparison.Ordinal)));

    public IActionResult OnGet(Guid id)
    {
        if (!environment.IsDevelopment()) return NotFound();
        Mail = folder.Find(id);
        return Page();
    }

    [GeneratedRegex(@"(https?://\S+)")]
    private static partial Regex Link();
}
