using System.Diagnostics;
using System.Net.Sockets;

namespace InterviewPrep.Load.Nodes;

/// <summary>HAProxy as infra/haproxy.cfg sets it up, before two nodes.</summary>
internal sealed class Proxy : IDisposable
{
    private readonly Process _process;

    private Proxy(int port, LoadServer one, LoadServer two)
    {
        Address = new Uri($"http://127.0.0.1:{port}");
        var start = new ProcessStartInfo("haproxy", ["-f", Path.GetFullPath("infra/haproxy.cfg")]);
        (start.Environment["LISTEN"], start.Environment["NODE_ONE"], start.Environment["NODE_TWO"]) = (Address.Authority, one.Address.Authority, two.Address.Authority);
        _process = Process.Start(start)!;
    }

    public Uri Address { get; }

    public static async Task<Proxy> StartAsync(LoadServer one, LoadServer two, CancellationToken stop)
    {
        var proxy = new Proxy(LoadServer.FreePort(), one, two);
        using var http = new HttpClient { BaseAddress = proxy.Address };
        using var glance = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!await AnswersAsync(http, stop))
        {
            if (proxy._process.HasExited) throw new InvalidOperationException("HAProxy did not start; what it said is above.");
            await glance.WaitForNextTickAsync(stop);
        }
        return proxy;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static async Task<bool> AnswersAsync(HttpClient http, CancellationToken stop)
    {
        try
        {
            using var answer = await http.GetAsync("/healthz", stop);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException failed) when (failed.InnerException is SocketException)
        {
            return false;
        }
    }
}
