using InterviewPrep.QuestionBank.Reading;

namespace InterviewPrep.QuestionBank;

/// <summary>A folder of question packages, one folder each.</summary>
/// <param name="Questions">Those that are whole, by id.</param>
/// <param name="Refusals">Those that are not, each with everything that is wrong.</param>
/// <param name="InterviewerRubric">By which candidates score their interviewer, whatever the question.</param>
public sealed record Bank(IReadOnlyList<Question> Questions, IReadOnlyList<Refusal> Refusals, Rubric InterviewerRubric)
{
    /// <summary>
    /// Reads every package in <paramref name="folder"/>. Folders that start with <c>_</c> or <c>.</c> are drafts, <c>schema</c> holds the
    /// schemas, and <c>shared</c> what the questions of a kind have in common. A folder that holds a question.yaml itself is read as that one question.
    /// </summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static async Task<Bank> LoadAsync(string folder, CancellationToken cancellationToken = default)
    {
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"There is no folder '{folder}'.");
        var bank = IsPackage(folder) ? Package.BankOf(folder) : folder;
        var shared = await SharedParts.ReadAsync(bank, cancellationToken);
        var questions = new List<Question>();
        var refusals = new List<Refusal>();
        if (shared.Problems.Count > 0)
            refusals.Add(new Refusal(Path.Combine(bank, SharedParts.Folder), shared.Problems));
        foreach (var package in PackagesIn(folder))
        {
            var read = await Package.ReadAsync(package, shared, cancellationToken);
            if (read.Question is { } question)
                questions.Add(question);
            else
                refusals.Add(new Refusal(package, read.Problems));
        }
        return new Bank(questions, refusals, shared.InterviewerRubric);
    }

    private static IEnumerable<string> PackagesIn(string folder) => IsPackage(folder)
        ? [folder]
        : Directory.EnumerateDirectories(folder)
            .Where(path => Path.GetFileName(path) is var name && name[0] is not ('_' or '.') && name is not ("schema" or SharedParts.Folder))
            .Order(StringComparer.Ordinal);

    private static bool IsPackage(string folder) => File.Exists(Path.Combine(folder, PackageFiles.Question));
}

/// <summary>A package that was not taken.</summary>
public sealed record Refusal(string Folder, IReadOnlyList<Problem> Problems);

/// <param name="File">Path inside the package, with <c>/</c>.</param>
/// <param name="Line">Counts from 1; null when the file as a whole is meant.</param>
public sealed record Problem(string File, int? Line, string Message)
{
    public override string ToString() => Line is null ? $"{File}: {Message}" : $"{File}:{Line}: {Message}";
}
