namespace InterviewPrep.QuestionBank.Reading;

/// <summary>A package folder as it was read: a whole question, or what is wrong with it.</summary>
/// <param name="Question">Null when there is any problem.</param>
/// <param name="Problems">By file and line.</param>
public sealed record Package(Question? Question, IReadOnlyList<Problem> Problems)
{
    /// <summary>Reads the package alone; what it leaves to the shared parts comes from the folder <c>shared</c> beside it, if there is one.</summary>
    public static async Task<Package> ReadAsync(string folder, CancellationToken cancellationToken = default) =>
        await ReadAsync(folder, await SharedParts.ReadAsync(BankOf(folder), cancellationToken), cancellationToken);

    internal static async Task<Package> ReadAsync(string folder, SharedParts shared, CancellationToken cancellationToken)
    {
        var problems = new Problems();
        var files = await PackageFiles.ReadAsync(folder, problems, cancellationToken);
        var question = Read(folder, files, shared, problems);
        return problems.Any ? new Package(null, problems.Sorted) : new Package(question, []);
    }

    internal static string BankOf(string folder) => Path.Combine(Path.GetFullPath(folder), "..");

    private static Question? Read(string folder, PackageFiles files, SharedParts shared, Problems problems)
    {
        var prompt = files.Required(PackageFiles.Prompt, problems);
        var script = files.Required(PackageFiles.Interviewer, problems);
        var yaml = files.Required(PackageFiles.Question, problems);
        if (yaml.Length == 0 || YamlTree.Read(yaml, problems.In(PackageFiles.Question)) is not { } root)
            return null;
        var header = QuestionYaml.Read(root, problems.In(PackageFiles.Question));
        CheckName(folder, header, problems);
        var kind = shared.Of(header.Kind);
        var body = ReadBody(header, files, problems);
        var pack = ReadPack(script, header.Kind, kind, problems);
        var rubric = ReadRubric(files, kind.Rubric, problems);
        var minutes = MinutesOf(header, pack, problems.In(PackageFiles.Question));
        return problems.Any
            ? null
            : new Question(
                new QuestionId(header.Id), header.Version, files.Hash(kind.Text), header.Title, header.Level, header.Topics, minutes, header.Summary, prompt, pack, rubric, body);
    }

    private static QuestionBody ReadBody(QuestionHeader header, PackageFiles files, Problems problems)
    {
        if (header.Coding is { } coding)
            return CodingFiles.Read(coding, files, problems);
        CodingFiles.Refuse(files, problems);
        return header.Kind == QuestionKind.Behavioural ? new BehaviouralBody(header.Competencies) : new SystemDesignBody();
    }

    private static InterviewerPack ReadPack(string script, QuestionKind kind, SharedKind shared, Problems problems)
    {
        if (script.Length == 0)
            return new InterviewerPack([], [], [], [], [], "");
        var names = PackHeadings.Of(kind);
        var own = problems.In(PackageFiles.Interviewer);
        return InterviewerMarkdown.Read(script, names, own).Or(shared.Pack).ToPack(names, own);
    }

    private static Rubric ReadRubric(PackageFiles files, Rubric shared, Problems problems) =>
        files[PackageFiles.Rubric] is { } text && YamlTree.Read(text, problems.In(PackageFiles.Rubric)) is { } root
            ? RubricYaml.Read(root, shared, problems.In(PackageFiles.Rubric))
            : shared;

    private static int MinutesOf(QuestionHeader header, InterviewerPack pack, FileProblems problems)
    {
        var script = pack.Script.Sum(p => p.Minutes);
        if (header.Minutes is { } minutes && minutes != script && script > 0)
            problems.Add(header.MinutesLine, $"'minutes' says {minutes}, the phases of the script take {script}.");
        else if (header.Minutes is null && script is < QuestionYaml.MinMinutes or > QuestionYaml.MaxMinutes)
            problems.Add(header.MinutesLine, $"The phases of the script take {script} minutes; {QuestionYaml.MinMinutes} to {QuestionYaml.MaxMinutes} are expected.");
        return header.Minutes ?? script;
    }

    private static void CheckName(string folder, QuestionHeader header, Problems problems)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))).TrimStart('_');
        if (header.Id.Length > 0 && name != header.Id)
            problems.Add(PackageFiles.Question, header.IdLine, $"The id '{header.Id}' is not the name of the folder, '{name}'.");
    }
}
