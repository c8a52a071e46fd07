namespace InterviewPrep.EndToEnd.Tests.Stage;

/// <summary>Where things lie in the clone that these tests were built from.</summary>
internal static class Repository
{
    private static readonly string s_output = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar);

    public static string Root { get; } = Find(s_output);
    public static string Web { get; } = Path.Combine(Root, "src", "InterviewPrep.Web");

    /// <summary>Built as these tests were: bin/Release/net10.0.</summary>
    public static string Server { get; } = Path.Combine(Web, Path.GetRelativePath(Path.Combine(Root, "tests", "InterviewPrep.EndToEnd.Tests"), s_output), "InterviewPrep.Web.dll");

    public static string Artifacts { get; } = Path.Combine(Root, "artifacts", "end-to-end");

    /// <summary>The room of the demo that a Development server plays at its first start.</summary>
    public const string DemoRecording = "de300000000000000000000000000001";

    /// <summary>A file of the question bank, such as <c>retry-delays/Solution.cs</c>.</summary>
    public static string Question(string path) => File.ReadAllText(Path.Combine(Root, "question-bank", path));

    private static string Find(string folder) => File.Exists(Path.Combine(folder, "InterviewPrep.sln"))
        ? folder
        : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests are not in their clone."));
}
