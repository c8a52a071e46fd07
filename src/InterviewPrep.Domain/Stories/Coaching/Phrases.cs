namespace InterviewPrep.Domain.Stories.Coaching;

/// <summary>Words and phrases to look for, found by their first word; the longest that fits counts.</summary>
internal sealed class Phrases
{
    private readonly Dictionary<string, (string[] Words, string Advice)[]> _byFirst;

    /// <param name="phrases">Lower case; the advice is told with the remark.</param>
    public Phrases(IEnumerable<(string Phrase, string Advice)> phrases) =>
        _byFirst = phrases.Select(p => (Words: p.Phrase.Split(' '), p.Advice)).GroupBy(p => p.Words[0])
            .ToDictionary(g => g.Key, g => g.OrderByDescending(p => p.Words.Length).ToArray());

    /// <summary>The phrase that begins at this word and how many words it has.</summary>
    public (int Count, string Advice)? At(List<Word> words, int index)
    {
        if (!_byFirst.TryGetValue(words[index].Text, out var candidates)) return null;
        foreach (var (phrase, advice) in candidates)
            if (Fits(phrase, words, index)) return (phrase.Length, advice);
        return null;
    }

    private static bool Fits(string[] phrase, List<Word> words, int index)
    {
        if (index + phrase.Length > words.Count) return false;
        for (var i = 1; i < phrase.Length; i++)
            if (words[index + i].Text != phrase[i] || words[index + i].Sentence != words[index].Sentence) return false;
        return true;
    }
}
