using System.Text;
using FluentValidation;
using InterviewPrep.Sandbox;

namespace InterviewPrep.Web.Features.Drills;

internal static class SourceRules
{
    /// <summary>What the compiler takes. (NUL and half surrogate pairs are refused for every request.)</summary>
    public static void FitsCompiler<T>(this IRuleBuilder<T, string> source) => source
        .NotNull().WithMessage("Send the source.")
        .Must(text => text is null || Encoding.UTF8.GetByteCount(text) <= Limits.MaxSourceBytes).WithMessage("The source is over 64 KB.");
}
