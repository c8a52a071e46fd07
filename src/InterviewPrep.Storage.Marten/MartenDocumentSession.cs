using System.Linq.Expressions;
using InterviewPrep.Storage.Json;
using InterviewPrep.Storage.Postgres;
using NpgsqlTypes;
using MartenSession = Marten.IDocumentSession;

namespace InterviewPrep.Storage.Marten;

/// <summary>Queues work for a Marten session, and statements that run in its transaction before it saves.</summary>
internal sealed class MartenDocumentSession(MartenDocumentStore store) : MartenQuerySession(store), IDocumentSession
{
    private readonly List<Action<MartenSession>> _queued = [];
    private readonly List<Statement> _statements = [];

    public IReadOnlyList<Action<MartenSession>> Queued => _queued;
    public IReadOnlyList<Statement> Statements => _statements;

    public void Store<T>(T document) where T : class
    {
        var stored = Stored(document);
        _queued.Add(session => session.Store(stored));
    }

    public void Insert<T>(T document) where T : class
    {
        var stored = Stored(document);
        _queued.Add(session => session.Insert(stored));
    }

    public void UpdateRevision<T>(T document, long expectedRevision) where T : class
    {
        var stored = Stored(document);
        var table = MartenSchema.TableOf(Owner.Schema(typeof(T))).Name;
        // Marten accepts any revision above the stored one; the port's must be exactly the next.
        _statements.Add(new Statement(
            $"update {table} set mt_version = mt_version where id = $1 and mt_version = $2 or $2 = 0 and id = $1",
            SqlParameters.Text(stored.Id), SqlParameters.Number(expectedRevision))
        {
            MustWrite = expectedRevision == 0 ? 0 : 1,
            Otherwise = () => new ConcurrencyException($"{typeof(T).Name} '{stored.Id}' is not at revision {expectedRevision} any more."),
        });
        _queued.Add(session => session.UpdateRevision(stored, expectedRevision + 1));
    }

    public void Delete<T>(string id) where T : class
    {
        Owner.Schema(typeof(T));
        _queued.Add(session => session.Delete<StoredDocument<T>>(id));
    }

    public void DeleteWhere<T, TField>(Expression<Func<T, TField>> field, TField equalTo) where T : class =>
        _statements.Add(MartenSchema.TableOf(Owner.Schema(typeof(T))).DeleteWhere(field, equalTo));

    public void Require<T>(string id) where T : class => _statements.Add(MartenSchema.TableOf(Owner.Schema(typeof(T))).Require(id, "mt_version"));

    public void StartStream(string streamId, params IReadOnlyList<object> events)
    {
        Check(events);
        _queued.Add(session => session.Events.StartStream(streamId, events));
    }

    public void Append(string streamId, long expectedVersion, params IReadOnlyList<object> events)
    {
        Check(events);
        if (expectedVersion == 0)
            _queued.Add(session => session.Events.StartStream(streamId, events));
        else
            _queued.Add(session => session.Events.Append(streamId, expectedVersion + events.Count, events)); // Marten: the version after the append
    }

    public void DeleteStream(string streamId)
    {
        _statements.Add(new Statement("delete from mt_events where stream_id = $1", SqlParameters.Text(streamId)));
        _statements.Add(new Statement("delete from mt_streams where id = $1", SqlParameters.Text(streamId)));
        _statements.Add(new Statement("delete from stream_owners where stream_id = $1", SqlParameters.Text(streamId)));
    }

    public void RedactEvent(string streamId, long version, object replacement) => _statements.Add(new Statement(
        "update mt_events set type = $3, data = $4, mt_dotnet_type = $5 where stream_id = $1 and version = $2",
        SqlParameters.Text(streamId), SqlParameters.Number(version), SqlParameters.Text(Owner.EventName(replacement.GetType())),
        SqlParameters.Json(StorageJson.Write(replacement)), SqlParameters.Text($"{replacement.GetType().FullName}, {replacement.GetType().Assembly.GetName().Name}"))
    {
        MustWrite = 1,
        Otherwise = () => new ConcurrencyException($"The stream '{streamId}' has no event {version}."),
    });

    public void QueueSql(string sql, object? parameters = null) => _statements.Add(new Statement(sql, SqlParameters.Named(parameters)));

    public async Task SaveChangesAsync(Guid? operationId = null, CancellationToken cancellationToken = default)
    {
        if (_queued.Count + _statements.Count == 0)
            return;
        var id = operationId ?? Guid.CreateVersion7();
        var operation = MartenTransaction.Operation(id, null, Owner.Clock);
        await MartenTransaction.SaveAsync(Owner, [operation, .. _statements], _queued, cancellationToken);
        _queued.Clear();
        _statements.Clear();
    }

    private StoredDocument<T> Stored<T>(T document) where T : class
    {
        var id = Owner.Schema(typeof(T)).IdOf(document);
        StorableText.Check(id);
        StorageJson.Write(document); // refuses a text that cannot be stored now, as the other adapter does
        return new StoredDocument<T> { Id = id, Document = document };
    }

    private void Check(IReadOnlyList<object> events)
    {
        if (events.Count == 0)
            throw new ArgumentException("There is no event to append.", nameof(events));
        foreach (var @event in events)
        {
            Owner.EventName(@event.GetType());
            StorageJson.Write(@event);
        }
    }
}
