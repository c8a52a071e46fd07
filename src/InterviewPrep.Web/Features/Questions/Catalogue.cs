using System.Collections.Concurrent;
using System.Collections.Frozen;
using InterviewPrep.QuestionBank;
using InterviewPrep.Storage;

namespace InterviewPrep.Web.Features.Questions;

/// <summary>The questions of the bank in memory, rendered; versions of the past are read from the store when they are asked for.</summary>
public sealed class Catalogue(IDocumentStore store)
{
    private readonly ConcurrentDictionary<QuestionKey, CatalogueEntry> _past = [];
    private volatile Contents _now = new([], FrozenDictionary<string, CatalogueEntry>.Empty, [], new Rubric([]));

    /// <summary>What people can practise now: code, which one can do alone, before what is talked through; the easiest first.</summary>
    public IReadOnlyList<CatalogueEntry> Listed => _now.Listed;

    public IReadOnlyList<string> Topics => _now.Topics;

    /// <summary>By which candidates score their interviewer, whatever the question.</summary>
    public Rubric InterviewerRubric => _now.InterviewerRubric;

    /// <summary>The version of now; null for an unknown or retired question.</summary>
    public CatalogueEntry? Find(string id) => _now.ById.GetValueOrDefault(id);

    /// <summary>Exactly this version, retired or not.</summary>
    public async ValueTask<CatalogueEntry?> FindAsync(QuestionKey key, CancellationToken cancellationToken = default)
    {
        if (Find(key.Id.Value) is { } current && current.Key == key) return current;
        if (_past.TryGetValue(key, out var known)) return known;
        await using var session = store.QuerySession();
        var stored = await session.LoadAsync<StoredQuestion>(key.ToString(), cancellationToken);
        return stored is null ? null : _past.GetOrAdd(key, new CatalogueEntry(stored.Question));
    }

    /// <param name="interviewerRubric">Null: the one of before stays.</param>
    public void Replace(IEnumerable<Question> questions, Rubric? interviewerRubric = null)
    {
        CatalogueEntry[] listed =
        [
            .. questions.OrderBy(q => !q.IsCoding).ThenBy(q => q.Kind is QuestionKind.Behavioural).ThenBy(q => q.Level).ThenBy(q => q.Title, StringComparer.Ordinal)
                .Select(q => new CatalogueEntry(q)),
        ];
        string[] topics = [.. listed.SelectMany(e => e.Question.Topics).Distinct().Order(StringComparer.Ordinal)];
        _now = new Contents(listed, listed.ToFrozenDictionary(e => e.Question.Id.Value), topics, interviewerRubric ?? InterviewerRubric);
    }

    private sealed record Contents(IReadOnlyList<CatalogueEntry> Listed, FrozenDictionary<string, CatalogueEntry> ById, IReadOnlyList<string> Topics, Rubric InterviewerRubric);
}

/// <summary>A question with what is made of it once: its prompt as HTML, its text to search in.</summary>
public sealed class CatalogueEntry(Question question)
{
    private readonly string _text = string.Join('\n', [question.Title, question.Summary, .. question.Topics]);

    public Question Question { get; } = question;
    public QuestionKey Key { get; } = QuestionKey.Of(question);
    public string PromptHtml { get; } = SafeMarkdown.ToHtml(question.Prompt);

    /// <summary>Whether every word is in title, summary or topics, in any case.</summary>
    public bool Mentions(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => _text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
