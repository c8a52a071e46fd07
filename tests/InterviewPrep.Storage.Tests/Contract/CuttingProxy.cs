using System.Net;
using System.Net.Sockets;
using System.Text;
using Npgsql;

namespace InterviewPrep.Storage.Tests.Contract;

/// <summary>Stands between a store and its database and cuts a connection at a chosen moment.</summary>
internal sealed class CuttingProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly int _port;
    private readonly Task _accepting;
    private Cut? _cut;

    public CuttingProxy(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        _port = settings.Port;
        _listener.Start();
        settings.Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        ConnectionString = settings.ConnectionString;
        _accepting = AcceptAsync();
    }

    public string ConnectionString { get; }

    /// <summary>Cuts once when a request with these words comes: before the database has seen it, or after the database has answered.</summary>
    /// <returns>Ends when the cut is made.</returns>
    public Task CutAt(string words, bool afterTheAnswer)
    {
        var cut = new Cut(Encoding.ASCII.GetBytes(words), afterTheAnswer);
        Volatile.Write(ref _cut, cut);
        return cut.Made.Task;
    }

    private sealed record Cut(byte[] Words, bool AfterTheAnswer)
    {
        public TaskCompletionSource Made { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_end.Token));
        }
        catch (OperationCanceledException)
        {
            // the test is over
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var server = new TcpClient();
        using (client)
        {
            try
            {
                await server.ConnectAsync(IPAddress.Loopback, _port, _end.Token);
                var line = new Line();
                await Task.WhenAny(ForwardAsync(client.GetStream(), server.GetStream(), line), AnswerAsync(server.GetStream(), client.GetStream(), line));
            }
            catch (Exception e) when (e is IOException or SocketException or OperationCanceledException)
            {
                // cut from either side
            }
        }
    }

    private sealed class Line
    {
        public volatile Cut? AtTheAnswer;
    }

    private async Task ForwardAsync(NetworkStream from, NetworkStream to, Line line)
    {
        var buffer = new byte[1 << 16];
        while (await from.ReadAsync(buffer, _end.Token) is > 0 and var count)
        {
            var cut = Volatile.Read(ref _cut);
            if (cut is not null && buffer.AsSpan(0, count).IndexOf(cut.Words) >= 0 && Interlocked.CompareExchange(ref _cut, null, cut) == cut)
            {
                if (!cut.AfterTheAnswer)
                {
                    cut.Made.SetResult();
                    return;
                }

                line.AtTheAnswer = cut;
            }

            await to.WriteAsync(buffer.AsMemory(0, count), _end.Token);
        }
    }

    private async Task AnswerAsync(NetworkStream from, NetworkStream to, Line line)
    {
        var buffer = new byte[1 << 16];
        while (await from.ReadAsync(buffer, _end.Token) is > 0 and var count)
        {
            if (line.AtTheAnswer is { } cut)
            {
                cut.Made.SetResult();
                return;
            }

            await to.WriteAsync(buffer.AsMemory(0, count), _end.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _accepting;
        _end.Dispose();
    }
}
