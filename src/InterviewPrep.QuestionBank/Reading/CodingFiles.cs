using InterviewPrep.Sandbox;

namespace InterviewPrep.QuestionBank.Reading;

/// <summary>The files that only coding questions have.</summary>
internal static class CodingFiles
{
    public static CodingBody Read(CodingHeader header, PackageFiles files, Problems problems) => new(
        header.Target,
        ComparisonOf(header, files, problems),
        header.Limits,
        files.Required(PackageFiles.Starter, problems),
        files.Required(PackageFiles.Solution, problems),
        ReadCases(header, files, problems),
        WrongAnswerFiles.Read(files, problems));

    /// <summary>Tells of each file that a question without code has no use for.</summary>
    public static void Refuse(PackageFiles files, Problems problems)
    {
        string[] used = [PackageFiles.Question, PackageFiles.Prompt, PackageFiles.Interviewer, PackageFiles.Rubric];
        foreach (var path in files.Names.Except(used))
            problems.Add(path, null, $"A question of this kind has no code: it holds {string.Join(", ", used)} only.");
    }

    private static IReadOnlyList<QuestionCase> ReadCases(CodingHeader header, PackageFiles files, Problems problems) =>
        files.Required(PackageFiles.Cases, problems) is { Length: > 0 } text && YamlTree.Read(text, problems.In(PackageFiles.Cases)) is { } root
            ? CasesYaml.Read(root, header.Target, problems.In(PackageFiles.Cases))
            : [];

    private static Comparison ComparisonOf(CodingHeader header, PackageFiles files, Problems problems)
    {
        if (header.Comparison is not null)
        {
            if (files[PackageFiles.Checker] is not null)
                problems.Add(PackageFiles.Checker, null, "It is never used: question.yaml does not say 'comparison: checker'.");
            return header.Comparison;
        }
        return new Comparison.Checker(files.Required(PackageFiles.Checker, problems));
    }
}
