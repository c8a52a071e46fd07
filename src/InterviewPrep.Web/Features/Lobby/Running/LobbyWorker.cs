using System.Threading.Channels;
using InterviewPrep.Domain;
using InterviewPrep.Storage.Postgres;
using InterviewPrep.Web.Features.Lobby.Sessions;

namespace InterviewPrep.Web.Features.Lobby.Running;

/// <summary>Looks after the lobby each second while anybody is in it, and at once when something has changed anywhere.</summary>
internal sealed class LobbyWorker(
    LobbyRound round,
    LobbyChanges changes,
    LobbyConnections connections,
    LobbyTeller teller,
    SessionOpener opener,
    Notifications notifications,
    TimeProvider time,
    ILogger<LobbyWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    /// <summary>Of an empty lobby: whoever comes says so by a notification, so this is only for one that went unheard.</summary>
    private const int TicksPerLookWhenEmpty = 5;

    /// <summary>Something is to be looked at; one reminder is enough.</summary>
    private readonly Channel<bool> _calls = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private DateTimeOffset _presenceAt;
    private volatile bool _isEmpty;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(TickAsync(stoppingToken), ListenAsync(stoppingToken), LookAsync(stoppingToken));

    private async Task TickAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Pace, time);
        for (var tick = 0; await timer.WaitForNextTickAsync(stopping); tick++)
            if (!_isEmpty || tick % TicksPerLookWhenEmpty == 0) _calls.Writer.TryWrite(true);
    }

    private async Task ListenAsync(CancellationToken stopping)
    {
        await foreach (var payload in notifications.ListenAsync(LobbyChanges.Channel, stopping))
        {
            _calls.Writer.TryWrite(true);
            await TryAsync(() => teller.TellAsync(payload?.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => new UserId(id)), stopping));
        }
    }

    private async Task LookAsync(CancellationToken stopping)
    {
        await foreach (var _ in _calls.Reader.ReadAllAsync(stopping))
        {
            await TryAsync(() => NotePresenceAsync(stopping));
            await TryAsync(() => LookOnceAsync(stopping));
            await TryAsync(() => teller.TellQueueAsync(stopping));
        }
    }

    private async Task LookOnceAsync(CancellationToken stopping)
    {
        _isEmpty = !await round.IsAnythingThereAsync(stopping);
        if (_isEmpty) return;
        foreach (var room in await round.RunAsync(stopping)) await opener.OpenAsync(room, stopping);
        await opener.OpenLeftoversAsync(stopping);
    }

    private async Task NotePresenceAsync(CancellationToken stopping)
    {
        if (time.GetUtcNow() - _presenceAt < Presence.Beat) return;
        _presenceAt = time.GetUtcNow();
        if (connections.People is { Count: > 0 } here) await changes.RunAsync(change => Presence.NoteAsync(change.Sql, here, time.GetUtcNow()), stopping);
    }

    private async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogWarning(fault, "The lobby could not be looked after; trying again in a second");
        }
    }
}
