using InterviewPrep.Domain;
using InterviewPrep.Storage;
using InterviewPrep.Storage.Postgres;
using InterviewPrep.Web.Features.Accounts;
using InterviewPrep.Web.Features.Rooms.Contract;
using MediatR;

namespace InterviewPrep.Web.Features.Rooms;

/// <summary>Closes the live connections of a sign-in that ended: here, and through the database on every other node.</summary>
internal sealed class CloseSignedOut(IEnumerable<ILiveConnections> connections, IDocumentStore store) : INotificationHandler<SignedOut>
{
    public const string Channel = "signed_out";

    public async Task Handle(SignedOut ended, CancellationToken cancellationToken)
    {
        Close(connections, ended);
        await using var session = store.LightweightSession();
        session.QueueSql("select pg_notify(@channel, @payload)", new { channel = Channel, payload = $"{ended.User} {ended.Session}" });
        await session.SaveChangesAsync(cancellationToken: cancellationToken);
    }

    public static void Close(IEnumerable<ILiveConnections> connections, SignedOut ended)
    {
        var reason = new RoomRefusal("signed-out", "You have signed out. Your text is kept; sign in again to go on.");
        foreach (var kind in connections) kind.CloseAll(ended.User, ended.Session, reason);
    }

    public static SignedOut Parse(string payload)
    {
        var end = payload.IndexOf(' ', StringComparison.Ordinal);
        return new SignedOut(new UserId(payload[..end]), end + 1 == payload.Length ? null : payload[(end + 1)..]);
    }
}

/// <summary>Hears who signed out on another node. What is told while the line to the database is cut goes unheard: the next request of such a connection's browser is refused all the same.</summary>
internal sealed class SignedOutWorker(IEnumerable<ILiveConnections> connections, Notifications notifications, ILogger<SignedOutWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var payload in notifications.ListenAsync(CloseSignedOut.Channel, stoppingToken))
                if (payload is not null) CloseSignedOut.Close(connections, CloseSignedOut.Parse(payload));
        }
        catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
        {
            log.LogError(fault, "Sign-outs of other nodes cannot be heard any more");
        }
    }
}
