using InterviewPrep.QuestionBank;
using InterviewPrep.Storage;

namespace InterviewPrep.Web.Features.Questions;

/// <param name="Folder">Holds a folder for each question; a relative path starts at the server's content root.</param>
public sealed class QuestionBankOptions
{
    public const string Section = "QuestionBank";
    public string Folder { get; set; } = "question-bank";
}

/// <summary>
/// Takes the bank's folder into the store and the catalogue. A question of which this exact version is stored is left alone; one that has
/// left the folder is no longer listed. A package that is refused keeps its last good version in the list.
/// </summary>
public sealed class QuestionImport(IDocumentStore store, Catalogue catalogue, ImportReport report, ILogger<QuestionImport> log)
{
    public async Task RunAsync(string folder, CancellationToken cancellationToken)
    {
        var bank = await Bank.LoadAsync(folder, cancellationToken);
        foreach (var refusal in bank.Refusals)
            foreach (var problem in refusal.Problems)
                log.LogWarning("Question refused: {Folder}/{Problem}", refusal.Folder, problem);
        report.Refusals = bank.Refusals;
        catalogue.Replace(await StoreAsync(bank, cancellationToken), bank.InterviewerRubric);
        log.LogInformation("{Listed} questions in the list, {Refused} packages refused", catalogue.Listed.Count, bank.Refusals.Count);
    }

    private async Task<IReadOnlyList<Question>> StoreAsync(Bank bank, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession();
        var before = await session.Query<StoredQuestion>().Where(q => q.Listed, true).ToListAsync(10_000, cancellationToken);
        var refused = bank.Refusals.Select(r => Path.GetFileName(r.Folder)).ToHashSet();
        var kept = before.Where(q => refused.Contains(q.QuestionId)).ToList();
        var now = bank.Questions.Select(StoredQuestion.Of).Concat(kept).ToDictionary(q => q.Id);
        var listed = before.Select(q => q.Id).ToHashSet();
        foreach (var added in now.Values.Where(q => !listed.Contains(q.Id))) session.Store(added);
        foreach (var retired in before.Where(q => !now.ContainsKey(q.Id))) session.Store(retired with { Listed = false });
        await session.SaveChangesAsync(Guid.NewGuid(), cancellationToken);
        return [.. now.Values.Select(q => q.Question)];
    }
}

/// <summary>What the last import refused, for the admin's page.</summary>
public sealed class ImportReport
{
    public IReadOnlyList<QuestionBank.Refusal> Refusals { get; set; } = [];
}
