using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;

namespace InterviewPrep.Testing;

/// <summary>Speaks SignalR's JSON hub protocol over a WebSocket, so that tests see each message as it is, and can send what no client would.</summary>
public sealed class HubClient : IAsyncDisposable
{
    private const char End = '\u001e';
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ClientWebSocket _socket = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonElement>> _invocations = new();
    private readonly Channel<HubMessage> _told = Channel.CreateUnbounded<HubMessage>();
    private readonly List<HubMessage> _passed = [];
    private Task _reading = Task.CompletedTask;
    private int _lastInvocation;

    /// <summary>Ends when the server, or the network, has ended the connection.</summary>
    public Task Ended => _reading;

    public static async Task<HubClient> ConnectAsync(Uri url, Action<ClientWebSocketOptions>? configure = null)
    {
        var client = new HubClient();
        configure?.Invoke(client._socket.Options);
        await client._socket.ConnectAsync(url, CancellationToken.None);
        await client.SendTextAsync("""{"protocol":"json","version":1}""");
        client._reading = Task.Run(client.ReadAsync);
        return client;
    }

    /// <summary>Calls a method and waits for its result.</summary>
    /// <exception cref="HubRefusal">The server answered with an error.</exception>
    public async Task<JsonElement> InvokeAsync(string method, params object?[] arguments)
    {
        var id = Interlocked.Increment(ref _lastInvocation).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var answer = _invocations[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await SendTextAsync(JsonSerializer.Serialize(new { type = 1, invocationId = id, target = method, arguments }, JsonSerializerOptions.Web));
        return await answer.Task.WaitAsync(Patience);
    }

    /// <summary>Calls a method and does not wait.</summary>
    public Task SendAsync(string method, params object?[] arguments) =>
        SendTextAsync(JsonSerializer.Serialize(new { type = 1, target = method, arguments }, JsonSerializerOptions.Web));

    /// <summary>Sends a message as it stands; its end mark is added.</summary>
    public Task SendTextAsync(string text) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(text + End), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    /// <summary>The next message of this name that <paramref name="fits"/>; others stay for later.</summary>
    public async Task<JsonElement> NextAsync(string name, Func<JsonElement, bool>? fits = null)
    {
        using var patience = new CancellationTokenSource(Patience);
        for (var at = 0; ; at++)
        {
            if (at == _passed.Count) _passed.Add(await ReadNextAsync(name, patience.Token));
            if (_passed[at].Name != name || !(fits?.Invoke(_passed[at].Argument) ?? true)) continue;
            var found = _passed[at].Argument;
            _passed.RemoveAt(at);
            return found;
        }
    }

    /// <summary>The next message of any name; null when the connection has ended.</summary>
    public async Task<HubMessage?> NextAsync()
    {
        if (_passed is not [var first, ..])
            return await _told.Reader.WaitToReadAsync() && _told.Reader.TryRead(out var next) ? next : null;
        _passed.RemoveAt(0);
        return first;
    }

    /// <summary>What has been told and not been taken by <see cref="NextAsync(string, Func{JsonElement, bool}?)"/>.</summary>
    public IReadOnlyList<HubMessage> Told()
    {
        while (_told.Reader.TryRead(out var message)) _passed.Add(message);
        return _passed;
    }

    /// <summary>Cuts the line without a goodbye.</summary>
    public void Cut() => _socket.Abort();

    public ValueTask DisposeAsync()
    {
        _socket.Abort();
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<HubMessage> ReadNextAsync(string name, CancellationToken patience)
    {
        try
        {
            return await _told.Reader.ReadAsync(patience);
        }
        catch (Exception end) when (end is OperationCanceledException or ChannelClosedException)
        {
            throw new TimeoutException($"No {name} came; told were: {string.Join(", ", _passed.Select(m => $"{m.Name} {m.Argument}"))}.", end);
        }
    }

    private async Task ReadAsync()
    {
        var received = new StringBuilder();
        var buffer = new byte[64 * 1024];
        var decoder = Encoding.UTF8.GetDecoder();
        var characters = new char[buffer.Length];
        try
        {
            while (await _socket.ReceiveAsync(buffer, CancellationToken.None) is { MessageType: not WebSocketMessageType.Close } frame)
            {
                received.Append(characters, 0, decoder.GetChars(buffer.AsSpan(0, frame.Count), characters, flush: false));
                var text = received.ToString();
                var end = text.LastIndexOf(End);
                received.Remove(0, end + 1);
                foreach (var message in text[..(end + 1)].Split(End, StringSplitOptions.RemoveEmptyEntries)) Handle(JsonDocument.Parse(message).RootElement);
            }
        }
        catch (WebSocketException)
        {
            // cut
        }
        catch (OperationCanceledException)
        {
            // cut by this side
        }
        _told.Writer.TryComplete();
        foreach (var waiting in _invocations.Values) waiting.TrySetException(new HubRefusal("The connection ended."));
    }

    private void Handle(JsonElement message)
    {
        switch (message.TryGetProperty("type", out var type) ? type.GetInt32() : 0)
        {
            case 1:
                var arguments = message.GetProperty("arguments");
                _told.Writer.TryWrite(new(message.GetProperty("target").GetString()!, arguments.GetArrayLength() > 0 ? arguments[0] : default));
                break;
            case 3 when _invocations.TryRemove(message.GetProperty("invocationId").GetString()!, out var answer):
                if (message.TryGetProperty("error", out var error)) answer.SetException(new HubRefusal(error.GetString()!));
                else answer.SetResult(message.TryGetProperty("result", out var result) ? result : default);
                break;
        }
    }
}

public sealed record HubMessage(string Name, JsonElement Argument);

public sealed class HubRefusal(string message) : Exception(message);
