using System.Security.Cryptography;

namespace InterviewPrep.Storage.Embedded;

/// <summary>The folder of a cluster: <c>data</c>, <c>password</c>, <c>log</c> and <c>lock</c>.</summary>
internal sealed class Cluster(string folder, PostgresBinaries binaries)
{
    public const string Owner = "interviewprep";

    public string Folder { get; } = folder;
    public string Data => Path.Combine(Folder, "data");
    public string Log => Path.Combine(Folder, "log");
    public UnprivilegedUser User { get; private set; } = null!;

    /// <summary>Only one server may use a cluster; the lock ends with the process, however that ends.</summary>
    public FileStream Lock()
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(Folder);
        else
            Directory.CreateDirectory(Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        try
        {
            return new FileStream(Path.Combine(Folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (e is not DirectoryNotFoundException)
        {
            throw new EmbeddedPostgresException($"Another server uses the data in {Folder}. Stop it, or set INTERVIEWPREP_DATA to another folder.", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new EmbeddedPostgresException($"The data in {Folder} belongs to another user. Start the server as before, or set INTERVIEWPREP_DATA to another folder.", e);
        }
    }

    /// <summary>Creates the cluster when there is none and refuses one that this PostgreSQL cannot read.</summary>
    /// <returns>The password.</returns>
    public async Task<string> PrepareAsync(CancellationToken cancellationToken)
    {
        User = UnprivilegedUser.For(binaries.Folder, Folder);
        var version = Path.Combine(Data, "PG_VERSION");
        if (!File.Exists(version))
            await CreateAsync(cancellationToken);
        var major = (await File.ReadAllTextAsync(version, cancellationToken)).Trim();
        if (major != PostgresBinaries.Major.ToString(System.Globalization.CultureInfo.InvariantCulture))
        {
            throw new EmbeddedPostgresException(
                $"The data in {Data} is of PostgreSQL {major}; this server brings PostgreSQL {PostgresBinaries.Major}, which cannot read it. " +
                $"Dump it with PostgreSQL {major} (pg_dumpall) and restore it into a new folder, or set INTERVIEWPREP_DATA to another folder.");
        }

        return (await File.ReadAllTextAsync(Path.Combine(Folder, "password"), cancellationToken)).Trim();
    }

    public Task<Tool.Outcome> RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken) =>
        Tool.RunAsync([.. User.Prefix, new PostgresBinaries(User.Native).Program(program), .. arguments], cancellationToken);

    /// <summary>Made under another name first, so that a crash in the middle leaves nothing that looks like a cluster.</summary>
    private async Task CreateAsync(CancellationToken cancellationToken)
    {
        var unfinished = Path.Combine(Folder, "data.new");
        if (Directory.Exists(unfinished))
            Directory.Delete(unfinished, recursive: true);
        WritePassword();
        await File.WriteAllTextAsync(Log, "", cancellationToken);
        if (User.Drops)
            await Tool.RunAsync(["chown", "-R", "nobody:", Folder], cancellationToken);

        var made = await RunAsync("initdb", InitArguments(), cancellationToken);
        if (!made.Succeeded)
            throw new EmbeddedPostgresException($"PostgreSQL could not create its data in {Folder}.{Hint(made.Output)}\n{made.Output}");
        Directory.Move(unfinished, Data);
    }

    private IEnumerable<string> InitArguments() =>
    [
        "-D", Path.Combine(User.Cluster, "data.new"), "-U", Owner, "--pwfile", Path.Combine(User.Cluster, "password"),
        "--auth", "scram-sha-256", "--encoding", "UTF8", "--locale", "C", "--locale-provider", "builtin", "--builtin-locale", "C.UTF-8",
    ];

    private void WritePassword()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new StreamWriter(Path.Combine(Folder, "password"), options);
        file.Write(RandomNumberGenerator.GetHexString(48, lowercase: true));
    }

    /// <summary>What a person can do about the usual causes.</summary>
    public static string Hint(string output) => output switch
    {
        _ when output.Contains("No space left on device", StringComparison.Ordinal) => " The disk is full.",
        _ when output.Contains("unshare failed", StringComparison.Ordinal) || output.Contains("mount:", StringComparison.Ordinal) =>
            " The folder is closed to other users and this machine lets nobody bind it elsewhere: set INTERVIEWPREP_DATA to a folder that every user may enter, or start the server as an ordinary user.",
        _ when output.Contains("loading shared libraries", StringComparison.Ordinal) => " Its libraries are incomplete: run 'npm ci --prefix infra/postgres'.",
        _ => "",
    };
}
