using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;

namespace InterviewPrep.EndToEnd.Tests.Features.Mail;

/// <summary>An SMTP server that takes mails one by one, and lets a test decide when it says that it has one.</summary>
internal sealed class PostOffice : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3);

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Channel<Delivery> _deliveries = Channel.CreateUnbounded<Delivery>();
    private readonly CancellationTokenSource _closing = new();

    public PostOffice()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Those of all mails that came in, as often as they did.</summary>
    public ConcurrentQueue<string> Ids { get; } = [];

    /// <summary>The next mail to one of these that has come in whole; mails to others are taken. The sender waits for <see cref="Delivery.Confirm"/>.</summary>
    public async Task<Delivery> NextAsync(params string[] to)
    {
        using var patience = new CancellationTokenSource(s_patience);
        while (true)
        {
            var next = await _deliveries.Reader.ReadAsync(patience.Token);
            if (to.Contains(next.To)) return next;
            next.Confirm();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        _listener.Dispose();
        _closing.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await _listener.AcceptTcpClientAsync(_closing.Token));
        }
        catch (Exception end) when (end is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // closed
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var connection = client;
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\r\n" };
        try
        {
            await writer.WriteLineAsync("220 post office");
            while (await reader.ReadLineAsync(_closing.Token) is { } line)
            {
                if (line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase))
                {
                    await writer.WriteLineAsync("354 go on");
                    var delivery = new Delivery(await ReadMailAsync(reader));
                    Ids.Enqueue(delivery.Id);
                    _deliveries.Writer.TryWrite(delivery);
                    await delivery.Confirmed.WaitAsync(_closing.Token);
                    await writer.WriteLineAsync("250 taken");
                }
                else if (line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase))
                {
                    await writer.WriteLineAsync("221 bye");
                    return;
                }
                else
                {
                    await writer.WriteLineAsync("250 fine");
                }
            }
        }
        catch (Exception end) when (end is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // the sender has died
        }
    }

    private async Task<string> ReadMailAsync(StreamReader reader)
    {
        var mail = new StringBuilder();
        while (await reader.ReadLineAsync(_closing.Token) is { } line && line != ".") mail.Append(line).Append('\n');
        return mail.ToString();
    }
}

/// <summary>A mail as it came in.</summary>
internal sealed class Delivery(string text)
{
    private readonly TaskCompletionSource _confirmed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Confirmed => _confirmed.Task;
    public string Id => Header("Message-ID");
    public string To => Header("To");

    /// <summary>Tells the sender that it was taken.</summary>
    public void Confirm() => _confirmed.SetResult();

    private string Header(string name) =>
        text.Split('\n').First(line => line.StartsWith($"{name}:", StringComparison.OrdinalIgnoreCase))[(name.Length + 1)..].Trim();
}
