using InterviewPrep.Sandbox;

namespace InterviewPrep.QuestionBank.Reading;

/// <summary>A package folder as it was read: a whole question, or what is wrong with it.</summary>
/// <param name="Question">Null when there is any problem.</param>
/// <param name="Problems">By file and line.</param>
public sealed record Package(Question? Question, IReadOnlyList<Problem> Problems)
{
    public static async Task<Package> ReadAsync(string folder, CancellationToken cancellationToken = default)
    {
        var problems = new Problems();
        var files = await PackageFiles.ReadAsync(folder, problems, cancellationToken);
        var question = Read(folder, files, problems);
        return problems.Any ? new Package(null, problems.Sorted) : new Package(question, []);
    }

    private static Question? Read(string folder, PackageFiles files, Problems problems)
    {
        var header = Yaml(PackageFiles.Question, files, problems) is { } root ? QuestionYaml.Read(root, problems.In(PackageFiles.Question)) : null;
        var prompt = Text(PackageFiles.Prompt, files, problems);
        var pack = InterviewerMarkdown.Read(Text(PackageFiles.Interviewer, files, problems), problems.In(PackageFiles.Interviewer));
        var cases = Yaml(PackageFiles.Cases, files, problems);
        if (header is null)
            return null;
        CheckName(folder, header, problems);
        var body = ReadBody(header, files, cases, problems);
        return problems.Any
            ? null
            : new Question(new QuestionId(header.Id), header.Version, files.Hash(), header.Title, header.Level, header.Topics, header.Minutes, header.Summary, prompt, pack, body);
    }

    private static CodingBody ReadBody(QuestionHeader header, PackageFiles files, YamlNode? cases, Problems problems) => new(
        header.Target,
        ComparisonOf(header, files, problems),
        header.Limits,
        Text(PackageFiles.Starter, files, problems),
        Text(PackageFiles.Solution, files, problems),
        cases is null ? [] : CasesYaml.Read(cases, header.Target, problems.In(PackageFiles.Cases)),
        WrongAnswerFiles.Read(files, problems));

    private static Comparison ComparisonOf(QuestionHeader header, PackageFiles files, Problems problems)
    {
        if (header.Comparison is not null)
        {
            if (files[PackageFiles.Checker] is not null)
                problems.Add(PackageFiles.Checker, null, "It is never used: question.yaml does not say 'comparison: checker'.");
            return header.Comparison;
        }
        return new Comparison.Checker(Text(PackageFiles.Checker, files, problems));
    }

    private static void CheckName(string folder, QuestionHeader header, Problems problems)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))).TrimStart('_');
        if (header.Id.Length > 0 && name != header.Id)
            problems.Add(PackageFiles.Question, header.IdLine, $"The id '{header.Id}' is not the name of the folder, '{name}'.");
    }

    private static YamlNode? Yaml(string path, PackageFiles files, Problems problems) =>
        Text(path, files, problems) is { Length: > 0 } text ? YamlTree.Read(text, problems.In(path)) : null;

    private static string Text(string path, PackageFiles files, Problems problems)
    {
        var text = files[path];
        if (string.IsNullOrWhiteSpace(text) && !problems.Has(path))
            problems.Add(path, null, text is null ? "The file is missing." : "The file is empty.");
        return text ?? "";
    }
}
