using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Shell;

/// <summary>Keeps the choice of colours. Works without script: then it goes back to where it was chosen.</summary>
public sealed class SetThemeModel : PageModel
{
    public IActionResult OnPost(string? theme)
    {
        if (!ThemeCookie.Choices.Contains(theme)) return BadRequest();
        HttpContext.SetTheme(theme!);
        var from = Request.GetTypedHeaders().Referer;
        return LocalRedirect(from?.Host == Request.Host.Host ? from.PathAndQuery : "/");
    }
}
