using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace InterviewPrep.Web.Infrastructure.Pages;

/// <summary>
/// <c>&lt;field for="Email" label="E-mail" type="email" autocomplete="email" hint="..." /&gt;</c>: label, input, hint and error, tied
/// together for screen readers. Other attributes go to the input. With <c>choices</c> it is a select.
/// </summary>
[HtmlTargetElement("field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper(IHtmlGenerator html) : TagHelper
{
    public required ModelExpression For { get; set; }
    public required string Label { get; set; }
    public string Type { get; set; } = "text";
    public string? Hint { get; set; }
    public int Rows { get; set; } = 5;
    public IReadOnlyDictionary<string, string>? Choices { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var id = TagBuilder.CreateSanitizedId(For.Name, "_");
        var errors = ViewContext.ModelState.TryGetValue(For.Name, out var entry) ? entry.Errors : null;
        var input = Input();
        foreach (var attribute in output.Attributes) input.MergeAttribute(attribute.Name, attribute.Value?.ToString(), replaceExisting: true);
        output.Attributes.Clear();
        var parts = new[] { errors is { Count: > 0 } ? $"{id}-error" : null, Hint is null ? null : $"{id}-hint" }.OfType<string>();
        if (string.Join(' ', parts) is { Length: > 0 } described) input.MergeAttribute("aria-describedby", described);
        if (errors is { Count: > 0 }) input.MergeAttribute("aria-invalid", "true");

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "field");
        output.Content.AppendHtml(html.GenerateLabel(ViewContext, For.ModelExplorer, For.Name, Label, null));
        output.Content.AppendHtml(input);
        if (Hint is not null) output.Content.AppendHtml(Words("hint", $"{id}-hint", Hint));
        if (errors is { Count: > 0 }) output.Content.AppendHtml(Words("error", $"{id}-error", string.Join(" ", errors.Select(e => e.ErrorMessage))));
    }

    private TagBuilder Input()
    {
        if (Choices is not null)
        {
            var options = Choices.Select(choice => new SelectListItem(choice.Value, choice.Key, choice.Key == For.Model?.ToString()));
            return html.GenerateSelect(ViewContext, For.ModelExplorer, null, For.Name, options, allowMultiple: false, new { @class = "select" });
        }
        return Type switch
        {
            "area" => html.GenerateTextArea(ViewContext, For.ModelExplorer, For.Name, Rows, 40, new { @class = "textarea" }),
            "password" => html.GeneratePassword(ViewContext, For.ModelExplorer, For.Name, null, new { @class = "input" }),
            _ => html.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, For.Model, null, new { @class = "input", type = Type }),
        };
    }

    private static TagBuilder Words(string style, string id, string words)
    {
        var span = new TagBuilder("span");
        span.AddCssClass(style);
        span.Attributes["id"] = id;
        span.InnerHtml.Append(words);
        return span;
    }
}
