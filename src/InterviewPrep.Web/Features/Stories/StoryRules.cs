using FluentValidation;
using InterviewPrep.Domain.Stories;
using InterviewPrep.Storage.Json;

namespace InterviewPrep.Web.Features.Stories;

/// <summary>What a text of a story may be: as long as somebody would tell it, and storable.</summary>
internal sealed class ContentRules : AbstractValidator<StoryContent>
{
    public ContentRules()
    {
        RuleFor(c => c.Title).AtMost(StoryContent.LongestTitle, "the title");
        RuleFor(c => c.When).AtMost(StoryContent.LongestPlace, "when it was");
        RuleFor(c => c.Where).AtMost(StoryContent.LongestPlace, "where it was");
        RuleFor(c => c.Kind).IsInEnum().WithMessage("Choose where it happened.");
        RuleFor(c => c.Texts).SetValidator(new TextsRules());
        RuleFor(c => c.Competencies).Must(all => all.All(Enum.IsDefined) && all.Distinct().Count() == all.Count).WithMessage("Choose each competency once.");
        RuleFor(c => c.Skills).Must(skills => skills.Count <= StoryContent.MostSkills).WithMessage($"{StoryContent.MostSkills} skills are the most.");
        RuleForEach(c => c.Skills).AtMost(StoryContent.LongestSkill, "a skill").OverridePropertyName("Skills");
    }
}

internal sealed class TextsRules : AbstractValidator<StoryTexts>
{
    public TextsRules()
    {
        foreach (var part in Enum.GetValues<StoryPart>())
            RuleFor(t => t[part]).AtMost(StoryContent.LongestPart, $"“{PartWords.Of(part)}”").OverridePropertyName(part.ToString());
        RuleFor(t => t.MeasuredBy).AtMost(StoryContent.LongestMeasure, "the result in figures");
    }
}

internal static class TextRules
{
    public static IRuleBuilderOptions<T, string> AtMost<T>(this IRuleBuilder<T, string> text, int most, string what) => text
        .Must(t => t.Length <= most).WithMessage((_, t) => $"Please keep {what} to {most:N0} characters; it has {t.Length:N0}.")
        .Must(StorableText.IsStorable).WithMessage($"There is a character in {what} that cannot be stored.");
}
