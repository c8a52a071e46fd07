using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace InterviewPrep.Web.Infrastructure.Pages;

/// <summary><c>&lt;local-time at="..." shape="date|time|date-time" /&gt;</c>: UTC at first; the script shows it in the person's time zone.</summary>
[HtmlTargetElement("local-time", TagStructure = TagStructure.WithoutEndTag)]
public sealed class LocalTimeTagHelper : TagHelper
{
    public DateTimeOffset At { get; set; }
    public string Shape { get; set; } = "date-time";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        output.Attributes.SetAttribute("data-shape", Shape);
        var format = Shape switch { "date" => "d MMM yyyy", "time" => "HH:mm 'UTC'", _ => "d MMM yyyy, HH:mm 'UTC'" };
        output.Content.SetContent(At.UtcDateTime.ToString(format, CultureInfo.InvariantCulture));
    }
}
