using System.Diagnostics;

namespace InterviewPrep.Storage.Tests.Embedded;

/// <summary>A server in a process (and a process group) of its own, for tests that kill it.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process) => _process = process;

    public string ConnectionString { get; private set; } = "";
    public int Id => _process.Id;

    public static async Task<ServerProcess> StartAsync(string folder)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "InterviewPrep.Storage.Tests.Server.dll");
        var start = new ProcessStartInfo("setsid", [Environment.ProcessPath is { } host && Path.GetFileName(host) == "dotnet" ? host : "dotnet", program, folder])
        {
            RedirectStandardOutput = true,
        };
        var server = new ServerProcess(Process.Start(start)!);
        server.ConnectionString = await server.LineAsync();
        return server;
    }

    public async Task<string> LineAsync() => await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server ended.");

    /// <summary>What Ctrl-C does: to every process of the group.</summary>
    public async Task<int> InterruptAsync()
    {
        await Shell.RunAsync($"kill -s INT -- -{Id}");
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async Task KillWithItsWatchAsync()
    {
        await Shell.RunAsync($"kill -KILL $(pgrep -P {Id} -x sh)");
        await KillAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}

internal static class Shell
{
    public static async Task<string> RunAsync(string command)
    {
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", command]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output.Trim() : throw new InvalidOperationException($"{command}: {output}{errors}");
    }
}
