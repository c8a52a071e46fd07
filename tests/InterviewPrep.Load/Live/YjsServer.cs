using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;

namespace InterviewPrep.Load.Live;

/// <summary>The room server that comes with `y-websocket` 2: it relays and keeps nothing on a disk.</summary>
internal sealed class YjsServer : IDisposable
{
    private readonly Process _process;

    private YjsServer(int port) => (Address, _process) = ($"ws://127.0.0.1:{port}", Launch(port));

    public string Address { get; }

    public static async Task<YjsServer> StartAsync(CancellationToken stop)
    {
        var port = LoadServer.FreePort();
        var server = new YjsServer(port);
        using var glance = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!server._process.HasExited && !await AnswersAsync(port, stop)) await glance.WaitForNextTickAsync(stop);
        return server._process.HasExited ? throw new InvalidOperationException("The server of y-websocket did not start.") : server;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static Process Launch(int port)
    {
        var start = new ProcessStartInfo("node", ["node_modules/y-websocket/bin/server.cjs"]) { WorkingDirectory = Path.GetFullPath(Driver.Folder), RedirectStandardOutput = true };
        (start.Environment["HOST"], start.Environment["PORT"]) = ("127.0.0.1", port.ToString(CultureInfo.InvariantCulture));
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        return process;
    }

    private static async Task<bool> AnswersAsync(int port, CancellationToken stop)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync("127.0.0.1", port, stop);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
