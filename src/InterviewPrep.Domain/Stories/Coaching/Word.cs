namespace InterviewPrep.Domain.Stories.Coaching;

/// <param name="Text">Lower case, with a straight apostrophe.</param>
/// <param name="Start">In the part's text.</param>
/// <param name="Sentence">Counts from 0 within the part.</param>
/// <param name="Quoted">Somebody is quoted: these words are not the teller's own.</param>
internal readonly record struct Word(string Text, int Start, int Length, int Sentence, bool Quoted)
{
    public int End => Start + Length;
}

internal static class Words
{
    private const char Apostrophe = '\'';
    private const char CurlyApostrophe = '’';

    /// <summary>Letters and digits, joined inside by apostrophes, hyphens, and between digits by points and commas.</summary>
    public static List<Word> Of(string text)
    {
        var words = new List<Word>(text.Length / 5);
        var (sentence, quoted, inSentence) = (0, false, false);
        for (var at = 0; at < text.Length;)
        {
            if (IsPartOfWord(text[at]))
            {
                var end = EndOfWord(text, at);
                words.Add(new Word(text[at..end].Replace(CurlyApostrophe, Apostrophe).ToLowerInvariant(), at, end - at, sentence, quoted));
                inSentence = true;
                at = end;
                continue;
            }
            quoted = text[at] switch { '"' => !quoted, '“' => true, '”' => false, '\n' => false, _ => quoted };
            if (inSentence && EndsSentence(text, at)) (sentence, inSentence) = (sentence + 1, false);
            at++;
        }
        return words;
    }

    /// <summary>Where a sentence that has this word begins and ends.</summary>
    public static (int Start, int End) SentenceAround(List<Word> words, int index)
    {
        var (first, last) = (index, index);
        while (first > 0 && words[first - 1].Sentence == words[index].Sentence) first--;
        while (last + 1 < words.Count && words[last + 1].Sentence == words[index].Sentence) last++;
        return (words[first].Start, words[last].End);
    }

    private static int EndOfWord(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && (IsPartOfWord(text[end]) || Joins(text, end))) end++;
        return end;
    }

    private static bool Joins(string text, int at) => at + 1 < text.Length && text[at] switch
    {
        Apostrophe or CurlyApostrophe or '-' => IsPartOfWord(text[at + 1]),
        '.' or ',' => char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]),
        _ => false,
    };

    private static bool IsPartOfWord(char c) => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;

    private static bool EndsSentence(string text, int at) =>
        text[at] is '\n' or ';' || (text[at] is '.' or '!' or '?' && (at + 1 == text.Length || !IsPartOfWord(text[at + 1])));
}
