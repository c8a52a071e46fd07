using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace InterviewPrep.Sandbox.Jail;

/// <summary>Copies of program folders that jailed users cannot look into, where all may read and only root may write.</summary>
internal static class JailCopies
{
    // Below /var/lib only root writes, so nobody else can have put anything there.
    private const string Store = "/var/lib/interviewprep/jail";
    private static readonly TimeSpan Kept = TimeSpan.FromDays(2);

    private const UnixFileMode Open = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    /// <summary>A folder named after the content, so that a later start finds it and another build does not.</summary>
    public static string Of(string name, string from, IReadOnlyList<string> files)
    {
        var target = Path.Combine(Store, $"{name}-{Fingerprint(from, files)}");
        if (!Directory.Exists(target))
        {
            RemoveOld(name);
            Make(target, from, files);
        }
        Directory.SetLastWriteTimeUtc(target, TimeProvider.System.GetUtcNow().UtcDateTime);
        return target;
    }

    private static void Make(string target, string from, IReadOnlyList<string> files)
    {
        var draft = OpenFolder($"{target}.{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}");
        foreach (var file in files)
            CopyFile(file, Path.Combine(draft, Path.GetRelativePath(from, file)));
        try
        {
            Directory.Move(draft, target);
        }
        catch (IOException) when (Directory.Exists(target))
        {
            Directory.Delete(draft, recursive: true); // another host was quicker
        }
    }

    /// <summary>Of builds that nobody has started for a while and nobody runs.</summary>
    private static void RemoveOld(string name)
    {
        var old = TimeProvider.System.GetUtcNow() - Kept;
        foreach (var folder in Directory.Exists(Store) ? Directory.GetDirectories(Store, name + "-*") : [])
            if (Directory.GetLastWriteTimeUtc(folder) < old && !IsInUse(folder))
                Directory.Delete(folder, recursive: true);
    }

    /// <summary>Whether a command line names it: a host always has warm processes.</summary>
    private static bool IsInUse(string folder) => Directory.GetDirectories("/proc").Any(process =>
    {
        try
        {
            return File.ReadAllText(process + "/cmdline").Contains(folder, StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false; // no process, or one that has just ended
        }
    });

    private static void CopyFile(string from, string to)
    {
        OpenFolder(Path.GetDirectoryName(to)!);
        File.Copy(from, to);
        File.SetUnixFileMode(to, Open);
    }

    /// <summary>Made if missing, and open to all whatever the umask says.</summary>
    private static string OpenFolder(string folder)
    {
        if (Directory.Exists(folder))
            return folder;
        OpenFolder(Path.GetDirectoryName(folder)!);
        Directory.CreateDirectory(folder).UnixFileMode = Open;
        return folder;
    }

    private static string Fingerprint(string from, IReadOnlyList<string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(from, file)));
            hash.AppendData(File.ReadAllBytes(file));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
