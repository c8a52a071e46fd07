namespace InterviewPrep.Cli.Tests;

/// <summary>A folder outside of the repository, for one test.</summary>
internal sealed class Scratch : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("interviewprep-cli-").FullName;

    public string this[string file] => Path.Combine(Folder, file);

    public string Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[file])!);
        File.WriteAllText(this[file], text);
        return this[file];
    }

    /// <summary>Copies a question of the repository and replaces text in its files.</summary>
    public string Copy(string question, params (string File, string Old, string New)[] changes)
    {
        var from = CommandRun.Question(question);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            Write(Path.Combine(question, Path.GetRelativePath(from, file)), File.ReadAllText(file));
        foreach (var (file, old, @new) in changes)
        {
            var text = File.ReadAllText(this[$"{question}/{file}"]);
            Assert.Contains(old, text, StringComparison.Ordinal);
            Write($"{question}/{file}", text.Replace(old, @new, StringComparison.Ordinal));
        }
        return this[question];
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
