using InterviewPrep.QuestionBank.Reading;

namespace InterviewPrep.QuestionBank.Tests;

/// <summary>A copy of a good package in a folder of its own, to break in one place.</summary>
internal sealed class ScratchPackage : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("package-").FullName;

    public ScratchPackage(string id = "merge-bookings")
    {
        Folder = Path.Combine(_root, id);
        foreach (var file in Directory.EnumerateFiles(BankFolder.Question(id), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Folder, Path.GetRelativePath(BankFolder.Question(id), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Folder { get; }

    /// <summary>The bank that holds this package alone.</summary>
    public string Bank => _root;

    public string this[string file]
    {
        get => File.ReadAllText(Path.Combine(Folder, file));
        set => File.WriteAllText(Path.Combine(Folder, file), value);
    }

    public ScratchPackage Replace(string file, string old, string @new)
    {
        Assert.Contains(old, this[file], StringComparison.Ordinal);
        this[file] = this[file].Replace(old, @new, StringComparison.Ordinal);
        return this;
    }

    /// <summary>Puts a file into the bank's folder <c>shared</c>.</summary>
    public ScratchPackage AddShared(string path, string text)
    {
        var file = Path.Combine(_root, "shared", path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    public ScratchPackage Delete(string file)
    {
        File.Delete(Path.Combine(Folder, file));
        return this;
    }

    public async Task<IReadOnlyList<Problem>> ProblemsAsync()
    {
        var package = await Package.ReadAsync(Folder);
        Assert.Equal(package.Problems.Count == 0, package.Question is not null);
        return package.Problems;
    }

    /// <summary>The line, from 1, on which <paramref name="text"/> stands.</summary>
    public int LineOf(string file, string text) => Array.FindIndex(this[file].Split('\n'), line => line.Contains(text, StringComparison.Ordinal)) + 1;

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
