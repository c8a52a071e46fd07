using System.Text;

namespace InterviewPrep.QuestionBank.Reading;

/// <summary>One file of authors as text with LF line ends: within its limit, UTF-8, no link.</summary>
internal static class TextFile
{
    private const int MaxLines = 2_000;
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text, or null after telling what is wrong with the file.</summary>
    public static async Task<string?> ReadAsync(FileInfo file, int maxBytes, FileProblems problems, CancellationToken cancellationToken)
    {
        if (file.LinkTarget is not null)
            problems.Add("Links are not followed; put the file itself here.");
        else if (file.Length > maxBytes)
            problems.Add($"The file has {file.Length:N0} bytes; at most {maxBytes:N0} are taken.");
        else
            return TextOf(await File.ReadAllBytesAsync(file.FullName, cancellationToken), file.Extension is ".md", problems);
        return null;
    }

    private static string? TextOf(byte[] bytes, bool isProse, FileProblems problems)
    {
        string text;
        try
        {
            text = StrictUtf8.GetString(bytes).TrimStart('\uFEFF').ReplaceLineEndings("\n");
        }
        catch (DecoderFallbackException)
        {
            problems.Add("The file is not UTF-8.");
            return null;
        }
        if (text.Contains('\0'))
            problems.Add(text.AsSpan(0, text.IndexOf('\0')).Count('\n') + 1, "A NUL character cannot be stored.");
        else if (isProse && text.AsSpan().Count('\n') > MaxLines)
            problems.Add(MaxLines + 1, $"The text goes on after {MaxLines:N0} lines; nobody reads that in an interview.");
        else
            return text;
        return null;
    }
}
