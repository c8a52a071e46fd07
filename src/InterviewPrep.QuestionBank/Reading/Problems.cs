namespace InterviewPrep.QuestionBank.Reading;

/// <summary>Collects everything that is wrong with a package, so that an author hears of it all at once.</summary>
internal sealed class Problems
{
    private readonly List<Problem> _found = [];

    public bool Any => _found.Count > 0;

    public bool Has(string file) => _found.Exists(p => p.File == file);

    public IReadOnlyList<Problem> Sorted => [.. _found.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line ?? 0)];

    public void Add(string file, int? line, string message) => _found.Add(new Problem(file, line, message));

    public FileProblems In(string file) => new(file, this);
}

/// <summary>The problems of one file.</summary>
internal sealed class FileProblems(string file, Problems all)
{
    public void Add(string message) => all.Add(file, null, message);

    public void Add(int line, string message) => all.Add(file, line, message);

    public void Add(YamlNode node, string message) => all.Add(file, node.Line, message);
}
