using System.Globalization;

namespace InterviewPrep.Domain.Stories.Coaching;

/// <summary>
/// Reads a story as somebody would who has heard many, and remarks on it. Knows English words and nothing else: it neither scores nor decides, each remark
/// names its rule, points at words and can be set aside.
/// </summary>
public static class StoryCoach
{
    public const int WordsPerMinute = 140;

    /// <summary>Of one rule in one part: more would bury the text.</summary>
    private const int MostOfOneRule = 12;

    private const int EnoughToWeigh = 80;
    private const int EnoughToTellTheLanguage = 25;
    private const int EnoughForAnAction = 12;
    private const double LeastEnglish = 0.14;
    private const double LeastAction = 0.40;
    private const double MostSituation = 0.35;
    private const double LeastResult = 0.08;

    public static Coached Read(StoryForm form, StoryTexts texts)
    {
        var shape = StoryShape.Of(form);
        var parts = PartsOf(shape, texts);
        var figures = FiguresOf(parts);
        IEnumerable<Remark> remarks =
        [
            .. MissingIn(parts, figures),
            .. BalanceOf(parts, figures, form),
            .. LengthOf(parts, figures, shape),
            .. NumberIn(parts, texts.MeasuredBy),
            .. figures.English ? parts.SelectMany(part => WordsIn(part, shape.Acting.Contains(part.Part))) : [],
        ];
        return new Coached(figures, [.. remarks.OrderBy(r => r.Part).ThenBy(r => r.Start).ThenBy(r => r.Rule, StringComparer.Ordinal)]);
    }

    /// <summary>The figures alone.</summary>
    public static StoryFigures Measure(StoryForm form, StoryTexts texts) => FiguresOf(PartsOf(StoryShape.Of(form), texts));

    private static List<ReadPart> PartsOf(StoryShape shape, StoryTexts texts) => [.. shape.Parts.Select(part => new ReadPart(part, texts[part], Words.Of(texts[part])))];

    private static StoryFigures FiguresOf(List<ReadPart> parts)
    {
        var total = parts.Sum(p => p.Words.Count);
        var common = parts.Sum(p => p.Words.Count(w => English.Common.Contains(w.Text)));
        return new StoryFigures(
            total,
            Math.Round((double)total / WordsPerMinute, 2), // a few words take a second or two, not none
            [.. parts.Select(p => new PartFigures(p.Part, p.Words.Count, total == 0 ? 0 : Math.Round((double)p.Words.Count / total, 3)))],
            total < EnoughToTellTheLanguage || common >= LeastEnglish * total);
    }

    private static IEnumerable<Remark> MissingIn(List<ReadPart> parts, StoryFigures figures) => figures.Words == 0
        ? []
        : parts.Where(p => p.Words.Count == 0).Select(p => p.AsAWhole(CoachRule.Missing, $"{PartWords.Of(p.Part)} is still empty. {PartWords.AskedIn(p.Part)}"));

    private static IEnumerable<Remark> BalanceOf(List<ReadPart> parts, StoryFigures figures, StoryForm form)
    {
        if (form is not StoryForm.Star || figures.Words < EnoughToWeigh || parts.Any(p => p.Words.Count == 0)) yield break;
        double ShareOf(int part) => figures.Parts[part].Share;
        if (ShareOf(0) > MostSituation)
            yield return parts[0].AsAWhole(CoachRule.Balance, $"The situation takes {Percent(ShareOf(0))} of the words. A quarter is enough for somebody to see where you were.");
        if (ShareOf(2) < LeastAction)
            yield return parts[2].AsAWhole(CoachRule.Balance, $"What you did takes {Percent(ShareOf(2))} of the words. Aim at half or more: it is what the interviewer came for.");
        if (ShareOf(3) < LeastResult)
            yield return parts[3].AsAWhole(CoachRule.Balance, $"The result takes {Percent(ShareOf(3))} of the words. Say what came of it, for whom, and what you took from it.");
    }

    private static IEnumerable<Remark> LengthOf(List<ReadPart> parts, StoryFigures figures, StoryShape shape)
    {
        if (parts.Any(p => p.Words.Count == 0)) yield break;
        var minutes = (double)figures.Words / WordsPerMinute;
        var longest = parts.MaxBy(p => p.Words.Count)!;
        var told = string.Create(CultureInfo.InvariantCulture, $"{figures.Words} words, about {minutes:0.0} minutes spoken.");
        if (minutes > shape.LongestMinutes)
            yield return longest.AsAWhole(CoachRule.Length, string.Create(CultureInfo.InvariantCulture, $"{told} Try to stay below {shape.LongestMinutes:0.#}: the longest part is this one."));
        else if (minutes < shape.ShortestMinutes)
            yield return longest.AsAWhole(CoachRule.Length, $"{told} That is over before somebody can picture it. Add what you saw, thought and did, step by step.");
    }

    private static IEnumerable<Remark> NumberIn(List<ReadPart> parts, string measuredBy)
    {
        var result = parts.Find(p => p.Part is StoryPart.Result)!;
        if (result.Words.Count == 0 || HasNumber(result.Words) || HasNumber(Words.Of(measuredBy))) yield break;
        yield return result.AsAWhole(CoachRule.Number, "The result has no number. How many, how long, how often, or how much less than before?");
    }

    private static bool HasNumber(List<Word> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i].Text;
            if (English.NumberWords.Contains(word)) return true;
            if (!char.IsAsciiDigit(word[0]) || IsName(word)) continue;
            if (i == 0 || !English.NamedByNumber.Contains(words[i - 1].Text) || words[i - 1].Sentence != words[i].Sentence) return true;
            if (words[i - 1].Text is "in" && !IsYear(word)) return true; // "in 3 days" counts, "in 2024" does not
        }
        return false;
    }

    /// <summary>Digits followed by letters that are no unit: "2fa". A year tells when, not how much.</summary>
    private static bool IsName(string word)
    {
        var unit = word.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', ',');
        return IsYear(word) || (unit.Length > 0 && unit is not ("ms" or "s" or "k" or "x" or "h" or "m" or "min" or "mins" or "kb" or "mb" or "gb" or "st" or "nd" or "rd" or "th" or "am" or "pm" or "km" or "kg") && unit[0] != '-');
    }

    private static bool IsYear(string word) => word.Length == 4 && int.TryParse(word, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and < 2100;

    private static IEnumerable<Remark> WordsIn(ReadPart part, bool acts)
    {
        if (acts && HasNobody(part))
            yield return part.AsAWhole(CoachRule.FirstPerson, "Nobody acts here: there is no “I” in it. Say what you did, in the first person.");
        var found = FindIn(part.Words, acts, claims: acts || part.Part is StoryPart.Result).Concat(acts ? FindWe(part.Words) : []);
        foreach (var find in found.GroupBy(f => f.Rule).SelectMany(rule => rule.Take(MostOfOneRule))) yield return part.At(find);
    }

    private static IEnumerable<Find> FindIn(List<Word> words, bool acts, bool claims)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (FindAt(words, i, acts, claims) is not { } find) continue;
            yield return find;
            i += find.Count - 1;
        }
    }

    private static Find? FindAt(List<Word> words, int i, bool acts, bool claims)
    {
        if (words[i].Quoted) return null;
        if (English.Buzzwords.At(words, i) is { } buzz) return new Find(CoachRule.Buzzword, i, buzz.Count, buzz.Advice);
        if (English.Fillers.At(words, i) is { } filler && !MeansSomething(words, i, filler.Count)) return new Find(CoachRule.Filler, i, filler.Count, filler.Advice);
        if (acts && English.Vague.At(words, i) is { } vague && IsMyAct(words, i) && !SaysHow(words, i)) return new Find(CoachRule.Vague, i, vague.Count, vague.Advice);
        return claims && PassiveAt(words, i, acts) is { } passive ? new Find(CoachRule.Passive, i, passive, "by whom? If it was you, begin the sentence with “I”.") : null;
    }

    private static bool HasNobody(ReadPart part) =>
        part.Words.Count >= EnoughForAnAction && !part.Words.Any(w => English.My.Contains(w.Text) || English.We.Contains(w.Text));

    /// <summary>Where "we" outweighs "I". An honest "we" here and there is fine.</summary>
    private static IEnumerable<Find> FindWe(List<Word> words)
    {
        var i = words.Count(w => English.I.Contains(w.Text) && !w.Quoted);
        var we = words.Count(w => English.Our.Contains(w.Text) && !w.Quoted);
        if (we == 0 || (i > 0 && (we < 2 || we * 2 <= i))) yield break;
        for (var at = 0; at < words.Count; at++)
            if (English.We.Contains(words[at].Text) && !words[at].Quoted)
                yield return new Find(CoachRule.FirstPerson, at, 1, $"which part of it was yours? Here “we” stands {Times(we)} and “I” {Times(i)}.");
    }

    private static string Times(int count) => count switch { 0 => "not at all", 1 => "once", 2 => "twice", _ => $"{count} times" };

    private static bool MeansSomething(List<Word> words, int index, int count)
    {
        string Before(int by) => index >= by ? words[index - by].Text : "";
        var after = index + count < words.Count ? words[index + count].Text : "";
        return words[index].Text switch
        {
            "just" => English.TimeAfterJust.Contains(after) || English.TimeBeforeJust.Contains(Before(1)),
            "kind" or "sort" when count == 2 => English.KindBefore.Contains(Before(1)),
            "really" => Before(1) is "not" or "didn't" or "don't" or "what",
            "super" => after is "user" or "admin",
            "i" => Before(1) is "what" or "know" || words[index].Start == 0, // "what I mean"
            _ => false,
        };
    }

    /// <summary>Whether "I" or "we" is who acts: the nearest subject before, in the same sentence.</summary>
    private static bool IsMyAct(List<Word> words, int index)
    {
        const int Far = 14;
        for (var i = index - 1; i >= 0 && index - i <= Far && words[i].Sentence == words[index].Sentence; i--)
        {
            if (English.I.Contains(words[i].Text) || English.We.Contains(words[i].Text)) return true;
            if (English.Others.Contains(words[i].Text)) return false;
        }
        return index == 0 || words[index - 1].Sentence != words[index].Sentence;
    }

    /// <summary>"Helped her by writing ..." says it.</summary>
    private static bool SaysHow(List<Word> words, int index)
    {
        const int Far = 20;
        for (var i = index + 1; i < words.Count && i <= index + Far && words[i].Sentence == words[index].Sentence; i++)
            if (words[i].Text is "by" && i + 1 < words.Count && words[i + 1].Text.EndsWith("ing", StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>How many words the passive has that begins here.</summary>
    private static int? PassiveAt(List<Word> words, int index, bool acts)
    {
        if (!English.Be.Contains(words[index].Text)) return null;
        if (index > 0 && words[index - 1].Sentence == words[index].Sentence && English.Describing.Contains(words[index - 1].Text)) return null;
        var at = index + 1;
        while (at < words.Count && at <= index + 2 && IsAdverb(words[at].Text)) at++;
        if (at >= words.Count || words[at].Sentence != words[index].Sentence || !IsParticiple(words[at].Text)) return null;
        if (words[at].Text is "being" or "been") return null;
        if (SubjectIsMe(words, index) && English.DoneToMe.Contains(words[at].Text)) return null;
        return acts || English.Achieved.Contains(words[at].Text) ? at - index + 1 : null; // a result may describe, but it must not claim
    }

    private static bool SubjectIsMe(List<Word> words, int index)
    {
        for (var i = index - 1; i >= 0 && index - i <= 3 && words[i].Sentence == words[index].Sentence; i--)
            if (English.I.Contains(words[i].Text) || English.We.Contains(words[i].Text)) return true;
        return false;
    }

    private static bool IsAdverb(string word) => English.Adverbs.Contains(word) || (word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal));

    private static bool IsParticiple(string word) =>
        English.Irregular.Contains(word) || (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) && !English.States.Contains(word));

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0} %");

    /// <summary>Words that a rule is about.</summary>
    private sealed record Find(CoachRule Rule, int Index, int Count, string Advice);

    /// <summary>A part with its words, and how remarks on it are made.</summary>
    private sealed record ReadPart(StoryPart Part, string Text, List<Word> Words)
    {
        public Remark AsAWhole(CoachRule rule, string message) => new($"{rule.Id}-{Slug}", rule.Id, Part, 0, Text.Length, "", message);

        public Remark At(Find find)
        {
            var (first, last) = (Words[find.Index], Words[find.Index + find.Count - 1]);
            var (start, end) = Coaching.Words.SentenceAround(Words, find.Index);
            var words = Text[first.Start..last.End];
            var id = string.Create(CultureInfo.InvariantCulture, $"{find.Rule.Id}-{Slug}-{HashOf(Text.AsSpan(start, end - start)):x8}-{first.Start - start}");
            return new Remark(id, find.Rule.Id, Part, first.Start, last.End - first.Start, words, $"“{words}”: {find.Advice}");
        }

        private string Slug => Part.ToString().ToLowerInvariant();

        /// <summary>FNV-1a: the same in every process, unlike a string's own.</summary>
        private static uint HashOf(ReadOnlySpan<char> text)
        {
            var hash = 2166136261u;
            foreach (var c in text) hash = (hash ^ c) * 16777619u;
            return hash;
        }
    }
}
