using System.Text.RegularExpressions;
using InterviewPrep.Sandbox;

namespace InterviewPrep.QuestionBank.Reading;

/// <summary>wrong/*.cs: the first line of each says which verdict it must get.</summary>
internal static partial class WrongAnswerFiles
{
    private static readonly HashSet<Verdict> NeverDeclared = [Verdict.Accepted, Verdict.NotRun, Verdict.SandboxError];

    public static IReadOnlyList<WrongAnswer> Read(PackageFiles files, Problems problems)
    {
        var answers = files.WrongAnswers.Select(file => Read(file.Key, file.Value, problems)).ToList();
        if (answers.Count == 0)
            problems.Add(PackageFiles.WrongFolder, null, "There must be at least one wrong answer, to show that the cases can tell.");
        return answers;
    }

    private static WrongAnswer Read(string path, string source, Problems problems)
    {
        var declared = FirstLine().Match(source);
        if (!Enum.TryParse<Verdict>(declared.Groups["verdict"].Value, out var verdict) || NeverDeclared.Contains(verdict))
        {
            var choices = Enum.GetValues<Verdict>().Except(NeverDeclared);
            problems.Add(path, 1, $"The first line must be '// verdict: NAME', NAME being one of {string.Join(", ", choices)}.");
        }
        return new WrongAnswer(Path.GetFileNameWithoutExtension(path), verdict, source);
    }

    [GeneratedRegex(@"\A// verdict: (?<verdict>[A-Z][A-Za-z]+)\s*?$", RegexOptions.Multiline)]
    private static partial Regex FirstLine();
}
