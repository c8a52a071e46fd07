using InterviewPrep.Domain;
using InterviewPrep.Web.Features.Lobby.Contract;

namespace InterviewPrep.Web.Features.Lobby.Running;

/// <summary>Tells the pages on this node what has changed.</summary>
internal sealed class LobbyTeller(LobbyConnections connections, LobbyViews views, QueueViews queues, TimeProvider time)
{
    /// <summary>Between two counts of the queue.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    /// <summary>The figures of the last day age though nobody moves.</summary>
    private static readonly TimeSpan Stale = TimeSpan.FromMinutes(1);

    private volatile bool _queueMoved = true;
    private DateTimeOffset _queueToldAt;

    public async Task GreetAsync(LobbyConnection connection, CancellationToken cancellationToken)
    {
        var (view, queue) = (await views.OfAsync(connection.User, cancellationToken), await queues.ReadAsync(cancellationToken));
        connection.Tell(client => client.LobbyChanged(view));
        connection.Tell(client => client.QueueChanged(queue));
    }

    /// <param name="people">Those whose matters changed; null: perhaps everybody's.</param>
    public async Task TellAsync(IEnumerable<UserId>? people, CancellationToken cancellationToken)
    {
        _queueMoved = true;
        var here = connections.People;
        foreach (var user in people is null ? here : people.Where(here.Contains))
        {
            var view = await views.OfAsync(user, cancellationToken);
            foreach (var connection in connections.Of(user)) connection.Tell(client => client.LobbyChanged(view));
        }
    }

    public async Task TellQueueAsync(CancellationToken cancellationToken)
    {
        var quiet = time.GetUtcNow() - _queueToldAt;
        if (quiet < Pace || (!_queueMoved && quiet < Stale) || connections.People.Count == 0) return;
        (_queueMoved, _queueToldAt) = (false, time.GetUtcNow());
        var queue = await queues.ReadAsync(cancellationToken);
        foreach (var connection in connections.All) connection.Tell(client => client.QueueChanged(queue));
    }
}
