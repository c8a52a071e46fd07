using System.Text;
using FluentValidation;
using InterviewPrep.Domain.Text;

namespace InterviewPrep.Web.Features.Accounts;

/// <summary>Rules that several use cases share.</summary>
internal static class AccountRules
{
    public static IRuleBuilderOptions<T, string> MailAddress<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(text => text is { Length: > 2 and <= 254 } && System.Net.Mail.MailAddress.TryCreate(text, out var address) && address.Address == text && !text.Any(char.IsControl))
            .WithMessage("This is not an e-mail address.");

    /// <summary>Length matters, kinds of characters do not.</summary>
    public static IRuleBuilderOptions<T, string> NewPassword<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(text => text is { Length: >= 10 and <= 200 }).WithMessage("A password has 10 to 200 characters. A few words in a row are good.")
            .Must(text => text is null || text.Distinct().Count() >= 4).WithMessage("This password repeats itself. Choose one that is harder to guess.");

    public static IRuleBuilderOptions<T, string> GivenPassword<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(text => text is { Length: > 0 and <= 200 }).WithMessage("Enter your password.");

    public static IRuleBuilderOptions<T, string> DisplayName<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(text => text is not null && text.Trim().Length is >= 1 and <= 60).WithMessage("A name has 1 to 60 characters.")
            .Must(text => string.IsNullOrWhiteSpace(text) || OneLine.IsSeen(text))
            .WithMessage("A name stands on one line and can be seen: no line breaks, no hidden characters, none that turn the direction of writing. Type it instead of pasting it.");

    /// <summary>A name as it is kept: without space around it, and each letter written in one way.</summary>
    public static string TidyName(this string name) => name.Trim().Normalize(NormalizationForm.FormC);
}
