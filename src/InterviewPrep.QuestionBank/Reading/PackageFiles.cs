using System.Security.Cryptography;
using System.Text;

namespace InterviewPrep.QuestionBank.Reading;

/// <summary>The files of a package as text with LF line ends: known names only, each within its limit, no links.</summary>
internal sealed class PackageFiles
{
    public const string Question = "question.yaml";
    public const string Prompt = "prompt.md";
    public const string Interviewer = "interviewer.md";
    public const string Rubric = "rubric.yaml";
    public const string Cases = "cases.yaml";
    public const string Starter = "Starter.cs";
    public const string Solution = "Solution.cs";
    public const string Checker = "Checker.cs";
    public const string WrongFolder = "wrong";

    private const int MaxWrongAnswers = 20;

    private static readonly Dictionary<string, int> MaxBytes = new()
    {
        [Question] = 16 * 1024,
        [Prompt] = 32 * 1024,
        [Interviewer] = 64 * 1024,
        [Rubric] = 16 * 1024,
        [Cases] = 512 * 1024,
        [Starter] = Sandbox.Limits.MaxSourceBytes,
        [Solution] = Sandbox.Limits.MaxSourceBytes,
        [Checker] = Sandbox.Limits.MaxSourceBytes,
    };

    private readonly SortedDictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>The text of a file, or null when it is missing or was refused.</summary>
    public string? this[string path] => _texts.GetValueOrDefault(path);

    public IEnumerable<string> Names => _texts.Keys;

    public IEnumerable<KeyValuePair<string, string>> WrongAnswers => _texts.Where(t => t.Key.StartsWith(WrongFolder + '/', StringComparison.Ordinal));

    public static async Task<PackageFiles> ReadAsync(string folder, Problems problems, CancellationToken cancellationToken)
    {
        var files = new PackageFiles();
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos().Where(IsMeant))
        {
            if (entry is FileInfo file && MaxBytes.TryGetValue(file.Name, out var maxBytes))
                await files.AddAsync(file.Name, file, maxBytes, problems, cancellationToken);
            else if (entry is DirectoryInfo { Name: WrongFolder, LinkTarget: null } wrong)
                await files.AddWrongAnswersAsync(wrong, problems, cancellationToken);
            else
                problems.Add(entry.Name, null, $"Nothing of this name belongs into a package. It may hold {string.Join(", ", MaxBytes.Keys)} and {WrongFolder}/.");
        }
        return files;
    }

    /// <summary>The text of a file that must be there, or "" after telling that it is not.</summary>
    public string Required(string path, Problems problems)
    {
        var text = this[path];
        if (string.IsNullOrWhiteSpace(text) && !problems.Has(path))
            problems.Add(path, null, text is null ? "The file is missing." : "The file is empty.");
        return text ?? "";
    }

    /// <summary>SHA-256 over names and texts, so that a checkout with other line ends has the same.</summary>
    /// <param name="shared">What the question takes from outside its package.</param>
    public string Hash(string shared)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, text) in _texts.Append(new(SharedParts.Folder, shared)))
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            hash.AppendData(Encoding.UTF8.GetBytes($"{path}\0{bytes.Length}\0"));
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static bool IsMeant(FileSystemInfo entry) => entry.Name[0] != '.';

    private async Task AddWrongAnswersAsync(DirectoryInfo folder, Problems problems, CancellationToken cancellationToken)
    {
        var entries = folder.EnumerateFileSystemInfos().Where(IsMeant).OrderBy(e => e.Name, StringComparer.Ordinal).ToList();
        if (entries.Count > MaxWrongAnswers)
            problems.Add(WrongFolder, null, $"{entries.Count} wrong answers; at most {MaxWrongAnswers} are taken.");
        foreach (var entry in entries.Take(MaxWrongAnswers))
        {
            var path = $"{WrongFolder}/{entry.Name}";
            if (entry is FileInfo { Extension: ".cs" } file)
                await AddAsync(path, file, Sandbox.Limits.MaxSourceBytes, problems, cancellationToken);
            else
                problems.Add(path, null, "Only .cs files belong here.");
        }
    }

    private async Task AddAsync(string path, FileInfo file, int maxBytes, Problems problems, CancellationToken cancellationToken)
    {
        if (await TextFile.ReadAsync(file, maxBytes, problems.In(path), cancellationToken) is { } text)
            _texts.Add(path, text);
    }
}
