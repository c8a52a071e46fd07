using System.Collections.Frozen;
using System.Reflection;

namespace InterviewPrep.QuestionBank.Reading;

/// <summary>
/// What all questions of a kind have unless they say otherwise: a bank's own folder <c>shared</c> and, for files that are not in it, the one of
/// this repository, which is built into this library, so that a package can be checked wherever it lies.
/// </summary>
/// <param name="InterviewerRubric">By which candidates score their interviewer.</param>
/// <param name="Problems">What is wrong with the bank's own files; all those of the library are used then.</param>
internal sealed record SharedParts(FrozenDictionary<string, SharedKind> Kinds, Rubric InterviewerRubric, IReadOnlyList<Problem> Problems)
{
    public const string Folder = "shared";
    private const int MaxBytes = 64 * 1024;
    private const string InterviewerFile = "interviewer/rubric.yaml";

    private static readonly Dictionary<string, PackHeadings> Headings = new()
    {
        ["coding"] = PackHeadings.Of(QuestionKind.Function),
        ["behavioural"] = PackHeadings.Of(QuestionKind.Behavioural),
        ["system-design"] = PackHeadings.Of(QuestionKind.SystemDesign),
    };

    private static readonly string[] Files = [.. Headings.Keys.SelectMany(kind => new[] { RubricOf(kind), PackOf(kind) }), InterviewerFile];
    private static readonly Lazy<SharedParts> BuiltIn = new(() => Read(Embedded, new Problems()));

    /// <param name="bank">The folder that holds <c>shared</c>, if there is one.</param>
    public static async Task<SharedParts> ReadAsync(string bank, CancellationToken cancellationToken)
    {
        var folder = new DirectoryInfo(Path.Combine(bank, Folder));
        if (!folder.Exists)
            return BuiltIn.Value;
        var problems = new Problems();
        var own = new Dictionary<string, string?>();
        foreach (var file in folder.EnumerateFiles("*", SearchOption.AllDirectories).OrderBy(f => f.FullName, StringComparer.Ordinal))
        {
            var path = Path.GetRelativePath(folder.FullName, file.FullName).Replace('\\', '/');
            if (Files.Contains(path))
                own[path] = await TextFile.ReadAsync(file, MaxBytes, problems.In(path), cancellationToken);
            else
                problems.Add(path, null, $"Nothing of this name is read. Known are {string.Join(", ", Files)}.");
        }
        var shared = Read(path => own.GetValueOrDefault(path) ?? Embedded(path), problems);
        return problems.Any ? BuiltIn.Value with { Problems = problems.Sorted } : shared;
    }

    public SharedKind Of(QuestionKind kind) => Kinds[kind switch
    {
        QuestionKind.Behavioural => "behavioural",
        QuestionKind.SystemDesign => "system-design",
        _ => "coding",
    }];

    private static SharedParts Read(Func<string, string?> textOf, Problems problems)
    {
        var kinds = Headings.ToFrozenDictionary(k => k.Key, k => ReadKind(k.Key, k.Value, textOf, problems));
        return new SharedParts(kinds, ReadRubric(InterviewerFile, textOf, problems), problems.Sorted);
    }

    private static SharedKind ReadKind(string kind, PackHeadings headings, Func<string, string?> textOf, Problems problems)
    {
        var pack = textOf(PackOf(kind));
        var parts = pack is null ? PackParts.None : InterviewerMarkdown.Read(pack, headings, problems.In(PackOf(kind)));
        return new SharedKind(parts, ReadRubric(RubricOf(kind), textOf, problems), $"{pack}\0{textOf(RubricOf(kind))}");
    }

    private static Rubric ReadRubric(string path, Func<string, string?> textOf, Problems problems) =>
        YamlTree.Read(textOf(path) ?? "", problems.In(path)) is { } root ? RubricYaml.Read(root, new Rubric([]), problems.In(path)) : new Rubric([]);

    private static string RubricOf(string kind) => $"{kind}/{PackageFiles.Rubric}";

    private static string PackOf(string kind) => $"{kind}/{PackageFiles.Interviewer}";

    private static string? Embedded(string path)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{Folder}/{path}");
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}

/// <param name="Text">All of it as one text, for the hash of the questions that use it.</param>
internal sealed record SharedKind(PackParts Pack, Rubric Rubric, string Text);
