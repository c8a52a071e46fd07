using System.Xml.Linq;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Shell;

/// <summary>The parts that pages are made of, for those who write pages. In Development only.</summary>
public sealed class LookModel(IWebHostEnvironment environment) : PageModel
{
    public IReadOnlyList<string> Icons { get; private set; } = [];

    public IActionResult OnGet()
    {
        if (!environment.IsDevelopment()) return NotFound();
        using var sprite = environment.WebRootFileProvider.GetFileInfo("icons.svg").CreateReadStream();
        Icons = [.. XDocument.Load(sprite).Root!.Elements().Select(symbol => symbol.Attribute("id")!.Value)];
        return Page();
    }
}
