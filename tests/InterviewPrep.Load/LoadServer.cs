using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace InterviewPrep.Load;

/// <summary>The server as ./run.sh starts it, with a data folder and a port of its own and without limits on how often one may ask.</summary>
internal sealed class LoadServer : IAsyncDisposable
{
    private const string Program = "src/InterviewPrep.Web/bin/Release/net10.0/InterviewPrep.Web.dll";
    private const int Interrupt = 2;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly string _data = Directory.CreateTempSubdirectory("interviewprep-bench-").FullName;
    private readonly Queue<string> _lastWords = [];
    private readonly (string Name, string Value)[] _settings;
    private Process _process;

    private LoadServer((string Name, string Value)[] more)
    {
        Address = new Uri($"http://127.0.0.1:{FreePort()}");
        _settings =
        [
            ("ASPNETCORE_URLS", Address.ToString()), ("ASPNETCORE_ENVIRONMENT", "Development"), ("INTERVIEWPREP_DATA", _data),
            ("RateLimits__SignInsPerMinute", "100000"), ("RateLimits__CompilerPerMinute", "100000"), ("RateLimits__RunsPerMinute", "100000"), .. more,
        ];
        _process = Launch();
    }

    public Uri Address { get; }

    public int ProcessId => _process.Id;

    /// <summary>Names of the sandbox's walls that stand.</summary>
    public IReadOnlyList<string> Walls { get; private set; } = [];

    /// <summary>Ready when everything is warm.</summary>
    /// <param name="more">Settings, as environment variables.</param>
    public static async Task<LoadServer> StartAsync(CancellationToken stop, params (string Name, string Value)[] more)
    {
        var server = new LoadServer(more);
        try
        {
            await server.BecomeReadyAsync(stop);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>SIGKILL: no goodbye, nothing written.</summary>
    public async Task KillAsync(CancellationToken stop)
    {
        _process.Kill();
        await _process.WaitForExitAsync(stop);
    }

    /// <summary>After it was killed; at the same address.</summary>
    public async Task StartAgainAsync(CancellationToken stop)
    {
        _process.Dispose();
        _process = Launch();
        await BecomeReadyAsync(stop);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _ = Kill(_process.Id, Interrupt);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
        }
        _process.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    private Process Launch()
    {
        var start = new ProcessStartInfo("dotnet", [Path.GetFullPath(Program), "--contentRoot", Path.GetFullPath("src/InterviewPrep.Web")]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in _settings) start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Remember(line.Data);
        process.ErrorDataReceived += (_, line) => Remember(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private async Task BecomeReadyAsync(CancellationToken stop)
    {
        using var http = new HttpClient { BaseAddress = Address };
        using var glance = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        for (var started = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(started) < Patience && !_process.HasExited; await glance.WaitForNextTickAsync(stop))
        {
            if (await AskHealthAsync(http, stop) is not { } health) continue;
            Walls = [.. health.GetProperty("sandbox").GetProperty("walls").EnumerateArray().Where(w => w.GetProperty("stands").GetBoolean()).Select(w => w.GetProperty("name").GetString()!)];
            return;
        }
        lock (_lastWords)
            throw new InvalidOperationException($"The server did not get ready.{Environment.NewLine}{string.Join(Environment.NewLine, _lastWords)}");
    }

    private static async Task<JsonElement?> AskHealthAsync(HttpClient http, CancellationToken stop)
    {
        try
        {
            using var answer = await http.GetAsync("/healthz", stop);
            return answer.IsSuccessStatusCode ? JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync(stop)) : null;
        }
        catch (HttpRequestException)
        {
            return null; // not listening yet
        }
    }

    private void Remember(string? line)
    {
        if (line is null) return;
        lock (_lastWords)
        {
            _lastWords.Enqueue(line);
            if (_lastWords.Count > 20) _lastWords.Dequeue();
        }
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);
}
