using InterviewPrep.Domain;
using InterviewPrep.Web.Features.Rooms.Contract;

namespace InterviewPrep.Web.Features.Rooms.Running;

/// <summary>Who is in the room: connections, and of each member the one tab that writes.</summary>
internal sealed class Crowd
{
    /// <summary>What a tab had typed before it heard that another one writes is on its way for this long, and is still taken.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    private readonly HashSet<RoomConnection> _connections = [];
    private volatile RoomConnection[] _all = [];
    private readonly Dictionary<UserId, RoomConnection> _writers = [];
    private readonly Dictionary<RoomConnection, DateTimeOffset> _toldToRead = [];

    /// <summary>As of now; may be read from any thread.</summary>
    public IReadOnlyList<RoomConnection> All => _all;

    public bool IsEmpty => _connections.Count == 0;

    public IReadOnlySet<UserId> Here => _connections.Select(c => c.Member).ToHashSet();

    /// <summary>Lets a connection in. A tab that comes back does not take the pen from one that took it meanwhile.</summary>
    /// <returns>Whether it is its member's writer.</returns>
    public bool Enter(RoomConnection connection, JoinRoom join, DateTimeOffset now)
    {
        connection.Tab = join.Tab;
        foreach (var stale in _connections.Where(c => c != connection && c.Member == connection.Member && c.Tab == join.Tab).ToList())
        {
            Leave(stale);
            stale.End();
        }
        _connections.Add(connection);
        _all = [.. _connections];
        var writer = _writers.GetValueOrDefault(connection.Member);
        if (!join.Write) return writer == connection;
        if (writer is null || writer == connection || join.Known.Count == 0) TakePen(connection, now);
        if (_writers[connection.Member] == connection) return true;
        _toldToRead[connection] = now;
        return false;
    }

    /// <summary>Whether edits from there are taken.</summary>
    public bool MayEdit(RoomConnection connection, DateTimeOffset now) =>
        _writers.GetValueOrDefault(connection.Member) == connection || (_toldToRead.TryGetValue(connection, out var told) && now - told <= Grace);

    public void TakePen(RoomConnection connection, DateTimeOffset now)
    {
        if (!_connections.Contains(connection)) return;
        var before = _writers.GetValueOrDefault(connection.Member);
        _writers[connection.Member] = connection;
        if (before is null || before == connection) return;
        _toldToRead[before] = now;
        before.Tell(client => client.TakenOver());
    }

    public void Leave(RoomConnection connection)
    {
        if (_connections.Remove(connection)) _all = [.. _connections];
        if (_writers.GetValueOrDefault(connection.Member) == connection) _writers.Remove(connection.Member);
        _toldToRead.Remove(connection);
    }

    /// <summary>Closes what a member has open here; without one, what everybody has.</summary>
    public void Close(UserId? member, RoomRefusal reason)
    {
        foreach (var connection in _connections.Where(c => member is null || c.Member == member).ToList())
        {
            Leave(connection);
            connection.Close(reason);
        }
    }

    public void Tell(Func<IRoomClient, Task> message, RoomConnection? except = null, int size = 0)
    {
        foreach (var connection in _connections)
            if (connection != except) connection.Tell(message, size);
    }

    public void TellEach(Func<RoomConnection, Func<IRoomClient, Task>?> message)
    {
        foreach (var connection in _connections)
            if (message(connection) is { } told) connection.Tell(told);
    }

    /// <summary>Ends all connections: their browsers come back, to the node that has the room then.</summary>
    public void End()
    {
        foreach (var connection in _connections) connection.End();
        _connections.Clear();
        _all = [];
        _writers.Clear();
        _toldToRead.Clear();
    }
}
