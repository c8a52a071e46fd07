using System.Text.Json;

namespace InterviewPrep.Web.Tests.Architecture;

/// <summary>What a built project refers to, as its *.deps.json says: not what somebody meant, but what would be loaded.</summary>
internal sealed class BuiltReferences
{
    private readonly string _project;
    private readonly Dictionary<string, string[]> _dependencies;
    private readonly HashSet<string> _projects;

    public BuiltReferences(string project, JsonElement deps)
    {
        _project = project;
        _dependencies = deps.GetProperty("targets").EnumerateObject().Single().Value.EnumerateObject()
            .ToDictionary(library => NameOf(library.Name), library => NamesIn(library.Value));
        _projects = [.. deps.GetProperty("libraries").EnumerateObject().Where(l => l.Value.GetProperty("type").ValueEquals("project")).Select(l => NameOf(l.Name))];
    }

    /// <summary>Of the build that these tests are part of.</summary>
    public static BuiltReferences Of(string project)
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory); // tests/X/bin/Release/net10.0
        var root = output.Parent!.Parent!.Parent!.Parent!.Parent!.FullName;
        var file = Path.Combine(root, "src", project, "bin", output.Parent.Name, output.Name, $"{project}.deps.json");
        return new BuiltReferences(project, JsonElement.Parse(File.ReadAllBytes(file)));
    }

    /// <summary>The projects it names itself.</summary>
    public IEnumerable<string> Projects => Direct(_project).Where(_projects.Contains).Order(StringComparer.Ordinal);

    /// <summary>Everything that comes along, however far away.</summary>
    public IReadOnlySet<string> Everything
    {
        get
        {
            var found = new HashSet<string>();
            for (var open = new Queue<string>(Direct(_project)); open.TryDequeue(out var next);)
                if (found.Add(next))
                    foreach (var further in Direct(next))
                        open.Enqueue(further);
            return found;
        }
    }

    private string[] Direct(string name) => _dependencies.GetValueOrDefault(name, []);

    private static string NameOf(string nameAndVersion) => nameAndVersion.Split('/')[0];

    private static string[] NamesIn(JsonElement library) =>
        library.TryGetProperty("dependencies", out var names) ? [.. names.EnumerateObject().Select(d => d.Name)] : [];
}
