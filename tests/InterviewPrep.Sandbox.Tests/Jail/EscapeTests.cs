using System.Text.Json;

namespace InterviewPrep.Sandbox.Tests.Jail;

/// <summary>The same attempts against both walls and against either of them alone.</summary>
public abstract class EscapeTests(WalledSandbox walls)
{
    [Fact]
    public async Task No_file_is_read()
    {
        string[] paths = ["/etc/passwd", "/etc/shadow", "/etc/hostname", "/etc/machine-id", "/proc/1/root/etc/passwd", "/proc/sys/kernel/random/../../../kcore", "/root/.bashrc", "/sys/kernel/notes", "/var/log/dpkg.log", "/run/utmp", "/usr/bin/bwrap", "/home", AppContext.BaseDirectory + "InterviewPrep.Sandbox.dll"];

        Assert.All(await Tell([.. paths.Select(path => ("read", Words(path), Numbers()))]), Refused);
    }

    [Fact]
    public async Task No_file_is_written()
    {
        string[] paths = ["/x", "/tmp/x", "/dev/shm/x", "/var/tmp/x", "/program/x", "/program/InterviewPrep.Sandbox.Runner.dll", "/dotnet/x", "/usr/lib/x", "/etc/x", "/proc/x", "/proc/sys/kernel/core_pattern", "/proc/sysrq-trigger", "/dev/x", "/sys/fs/cgroup/memory/cgroup.procs", "/sys/fs/cgroup/cgroup.procs", AppContext.BaseDirectory + "x"];

        Assert.All(await Tell([.. paths.Select(path => ("write", Words(path), Numbers()))]), Refused);
    }

    [Fact]
    public async Task Folders_show_nothing_but_the_box()
    {
        string[] box = ["/dev", "/dotnet", "/etc", "/lib", "/lib64", "/proc", "/program", "/usr"];

        var told = await Tell(("list", Words("/"), Numbers()), ("list", Words("/etc"), Numbers()), ("list", Words("/dev"), Numbers()), ("list", Words("/usr"), Numbers()));

        Assert.All(told, one => Assert.True(one.StartsWith("refused", StringComparison.Ordinal) || !walls.Filter, one));
        Assert.All(told[0].Split(' ').Skip(1), entry => Assert.True(walls.Filter || box.Contains(entry), entry));
        Assert.True(walls.Filter || (told[1] is "got /etc/ld.so.cache" or "got " && told[2] is "got /dev/null /dev/urandom" or "got /dev/urandom /dev/null"), string.Join('\n', told));
    }

    [Fact]
    public async Task Environment_and_arguments_tell_nothing_of_the_host()
    {
        Environment.SetEnvironmentVariable("INTERVIEWPREP_TEST_SECRET", "4711");

        var told = await Tell(("environment", Words(), Numbers()), ("arguments", Words(), Numbers()));

        Assert.All(told[0].Split(' '), name => Assert.True(name.StartsWith("DOTNET_", StringComparison.Ordinal) || name is "PATH" or "TZ" or "PWD", name));
        Assert.DoesNotContain(Environment.MachineName + " ", told[1] + " ", StringComparison.Ordinal);
        Assert.DoesNotContain("4711", string.Concat(told), StringComparison.Ordinal);
    }

    [Fact]
    public async Task System_calls_that_lead_out_are_refused()
    {
        var attempts = walls.Filter ? [.. Attempt.Everywhere, .. Attempt.BehindTheFilter] : Attempt.Everywhere;

        var told = await Tell([.. attempts.Select(a => ("call", a.Words, (long[])[a.Number, .. a.Arguments]))]);

        Assert.All(attempts.Zip(told), pair => Assert.True(pair.Second.StartsWith("refused", StringComparison.Ordinal), $"{pair.First.Name}: {pair.Second}"));
        Assert.All(attempts.Zip(told), pair => Assert.True(!walls.Filter || pair.Second is "refused: 13" or "refused: 38", $"{pair.First.Name}: {pair.Second}"));
    }

    [Fact]
    public async Task Native_code_in_an_assembly_of_its_own_gets_no_further()
    {
        var told = await Tell(("bytes", Words(NativeAssembly.OpeningPasswd()), Numbers()));

        Assert.True(told[0] == "-1" || told[0].StartsWith("refused", StringComparison.Ordinal), told[0]);
    }

    [Fact]
    public async Task Nobody_is_connected_with()
    {
        Assert.All(await Tell(("socket", Words("127.0.0.1"), Numbers()), ("socket", Words("1.1.1.1"), Numbers()), ("socket", Words("localhost"), Numbers())), Refused);
    }

    [Fact]
    public async Task A_descriptor_that_the_host_forgot_is_not_inherited()
    {
        var told = await Tell(("files", Words(), Numbers()));

        Assert.Contains(" 0", told[0], StringComparison.Ordinal); // its own standard input; the runtime keeps its assemblies open too
        Assert.DoesNotContain($" {WalledSandbox.SecretLength}", told[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_is_not_started_or_ends_with_its_box()
    {
        var told = await Tell(("start", Words("/bin/sh"), Numbers()), ("start", Words("/dotnet/dotnet"), Numbers()), ("start", Words("dotnet"), Numbers()));

        Assert.True(told.All(one => one.StartsWith("refused", StringComparison.Ordinal)) || !walls.Filter, string.Join('\n', told));
        await Eventually(() => !walls.Programs.Processes().Any(pid => MarkedPrograms.Read($"/proc/{pid}/cmdline").Contains("--info", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_expected_value_is_nowhere_in_the_memory_of_the_answer()
    {
        var (half, other) = (Guid.NewGuid().ToString("N"), Guid.NewGuid().ToString("N"));
        var request = Burglar.Answer
            .Sample(Input("call", [], [RuntimeNumber(157, 167), 4, 1]))
            .Sample(Input("memory", [half, other], []), JsonSerializer.Serialize(half + other))
            .Hidden(Input("memory", [half, other], []), JsonSerializer.Serialize(half + other))
            .Sample(Input("memory", [half, other, half + other], [])).Request;

        var result = await walls.Pool.JudgeAsync(request);

        var (told, control) = (JsonSerializer.Deserialize<string>(result.Cases[1].Actual!)!, JsonSerializer.Deserialize<string>(result.Cases[3].Actual!)!);
        Assert.True(told == "found 0" || (walls.Filter && told.StartsWith("refused", StringComparison.Ordinal)), told);
        Assert.True(walls.Filter || (control != "found 0" && control.StartsWith("found", StringComparison.Ordinal)), "the search finds what is there: " + control);
    }

    private static void Refused(string told) => Assert.StartsWith("refused", told, StringComparison.Ordinal);

    private static string[] Words(params string[] words) => words;

    private static long[] Numbers(params long[] numbers) => numbers;

    private static int RuntimeNumber(int x64, int arm64) => new Attempt("", x64, arm64, []).Number;

    private static string Input(string what, string[] words, long[] numbers) => JsonSerializer.Serialize(new object[] { what, words, numbers });

    private async Task<string[]> Tell(params (string What, string[] Words, long[] Numbers)[] attempts)
    {
        var answer = attempts.Aggregate(Burglar.Answer, (all, one) => all.Sample(Input(one.What, one.Words, one.Numbers)));
        var result = await walls.Pool.JudgeAsync(answer.Request);
        Assert.True(result.Cases.All(c => c.Actual is not null), Told.Text(result));
        return [.. result.Cases.Select(c => JsonSerializer.Deserialize<string>(c.Actual!)!)];
    }

    internal static async Task Eventually(Func<bool> holds)
    {
        for (var i = 0; i < 500 && !holds(); i++)
            await Task.Delay(20);
        Assert.True(holds());
    }
}

public sealed class EscapeFromBothWallsTests(BothWalls walls) : EscapeTests(walls), IClassFixture<BothWalls>;

public sealed class EscapeFromTheBoxAloneTests(BoxAlone walls) : EscapeTests(walls), IClassFixture<BoxAlone>;

public sealed class EscapeFromTheFilterAloneTests(FilterAlone walls) : EscapeTests(walls), IClassFixture<FilterAlone>;
