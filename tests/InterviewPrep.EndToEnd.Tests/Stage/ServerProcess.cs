using System.Diagnostics;
using System.Globalization;
using System.Threading.Channels;

namespace InterviewPrep.EndToEnd.Tests.Stage;

/// <summary>InterviewPrep.Web.dll in a process of its own.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();

    private ServerProcess(Process process) => _process = process;

    public static ServerProcess Start(Uri address, string folder, params IReadOnlyList<(string Name, string Value)> settings)
    {
        var clock = Path.Combine(AppContext.BaseDirectory, "InterviewPrep.EndToEnd.Clock.dll");
        var start = new ProcessStartInfo("dotnet", [Repository.Server, "--contentRoot", Repository.Web])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["ASPNETCORE_URLS"] = address.GetLeftPart(UriPartial.Authority),
                ["INTERVIEWPREP_DATA"] = folder,
                ["RateLimits__SignInsPerMinute"] = "10000",
                ["DOTNET_STARTUP_HOOKS"] = clock,
                ["ASPNETCORE_HOSTINGSTARTUPASSEMBLIES"] = Path.GetFileNameWithoutExtension(clock),
            },
        };
        foreach (var (name, value) in settings) start.Environment[name] = value;
        var server = new ServerProcess(Process.Start(start)!);
        _ = server.ReadAsync(Path.Combine(Repository.Artifacts, $"server-{address.Port}.log"));
        return server;
    }

    public Task IsReadyAsync() => SaysAsync("InterviewPrep is ready");

    public async Task MoveClockAsync(TimeSpan by)
    {
        await _process.StandardInput.WriteLineAsync(by.TotalSeconds.ToString(CultureInfo.InvariantCulture));
        await _process.StandardInput.FlushAsync();
        await SaysAsync("The clock is ");
    }

    /// <summary>SIGKILL: no goodbye, nothing written.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>What Ctrl-C does.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) using (Process.Start("kill", ["-INT", _process.Id.ToString(CultureInfo.InvariantCulture)])) await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task SaysAsync(string beginning)
    {
        using var patience = new CancellationTokenSource(s_patience);
        while (!(await _lines.Reader.ReadAsync(patience.Token)).StartsWith(beginning, StringComparison.Ordinal))
        {
        }
    }

    private async Task ReadAsync(string log)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(log)!);
        await using var file = new StreamWriter(log, append: true) { AutoFlush = true };
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            await file.WriteLineAsync(line);
            _lines.Writer.TryWrite(line);
        }
        _lines.Writer.Complete(new InvalidOperationException($"The server ended. Its words are in {log}."));
    }
}
