using System.Globalization;
using System.Text;

namespace InterviewPrep.Domain.Text;

/// <summary>What a name or a title must be: on one line, to be seen, and without what turns the direction of writing.</summary>
public static class OneLine
{
    public static bool IsSeen(string text) => !text.Trim().EnumerateRunes().Any(IsUnseen) && text.EnumerateRunes().Any(IsSeen);

    private static bool IsUnseen(Rune rune) => IsFiller(rune) || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate;

    private static bool IsSeen(Rune rune) => !IsFiller(rune) && (Rune.IsLetterOrDigit(rune) || Rune.IsPunctuation(rune) || Rune.IsSymbol(rune));

    /// <summary>Letters and signs of Unicode that show nothing, and what stands for half a character.</summary>
    private static bool IsFiller(Rune rune) => rune.Value is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x2800 or 0x3164 or 0xFFA0 or 0xFFFD;
}
