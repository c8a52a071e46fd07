namespace InterviewPrep.Storage.Embedded;

/// <summary>
/// PostgreSQL refuses to run as root, so root becomes <c>nobody</c> first. Where the programs or the data lie below a folder
/// that nobody may not enter (as /root), both are bound to a place of their own in a private mount namespace.
/// </summary>
/// <param name="Prefix">The words before every command; none for an ordinary user.</param>
/// <param name="Native">The programs' folder as the command sees it.</param>
/// <param name="Cluster">The cluster's folder as the command sees it.</param>
internal sealed record UnprivilegedUser(IReadOnlyList<string> Prefix, string Native, string Cluster)
{
    private const string BindThenRun =
        """
        set -e; at=$1; native=$2; cluster=$3; shift 3
        mount -t tmpfs -o mode=755,size=64k none "$at"
        mkdir "$at/native" "$at/cluster"
        mount --bind "$native" "$at/native"
        mount --bind "$cluster" "$at/cluster"
        exec "$@"
        """;

    public static UnprivilegedUser For(string native, string cluster)
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
            return new([], native, cluster);

        var (uid, gid) = Nobody();
        string[] drop = ["setpriv", $"--reuid={uid}", $"--regid={gid}", "--clear-groups", "--no-new-privs", "--"];
        if (AnyoneMayEnter(native) && AnyoneMayEnter(Path.GetDirectoryName(cluster)!))
            return new(drop, native, cluster);

        var place = native.StartsWith("/mnt/", StringComparison.Ordinal) || cluster.StartsWith("/mnt/", StringComparison.Ordinal) ? "/media" : "/mnt";
        string[] bind = ["unshare", "--mount", "--", "sh", "-c", BindThenRun, "bind", place, native, cluster];
        return new([.. bind, .. drop], place + "/native", place + "/cluster");
    }

    public bool Drops => Prefix.Count > 0;

    private static bool AnyoneMayEnter(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (!at.UnixFileMode.HasFlag(UnixFileMode.OtherExecute))
                return false;
        }

        return true;
    }

    private static (string Uid, string Gid) Nobody()
    {
        var entry = File.ReadLines("/etc/passwd").Select(line => line.Split(':')).FirstOrDefault(fields => fields[0] == "nobody")
            ?? throw new EmbeddedPostgresException("PostgreSQL refuses to run as root and this machine has no user 'nobody' to run it as. Start the server as an ordinary user.");
        return (entry[2], entry[3]);
    }
}
