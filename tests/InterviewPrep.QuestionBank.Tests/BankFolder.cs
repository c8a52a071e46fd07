using System.Runtime.CompilerServices;

namespace InterviewPrep.QuestionBank.Tests;

/// <summary>Where the bank of this repository lies.</summary>
internal static class BankFolder
{
    public static string Path { get; } = Find();

    public static string Question(string id) => System.IO.Path.Combine(Path, id);

    private static string Find([CallerFilePath] string here = "") =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, "../../question-bank"));
}
