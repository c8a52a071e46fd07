using System.Data.Common;
using System.Linq.Expressions;

namespace InterviewPrep.Storage;

/// <summary>Reads documents and streams. Not safe for use from two threads at once.</summary>
public interface IQuerySession : IAsyncDisposable
{
    Task<T?> LoadAsync<T>(string id, CancellationToken cancellationToken = default) where T : class;

    /// <summary>Loads a document with the revision that <see cref="IDocumentSession.UpdateRevision"/> expects; revisions count from 1.</summary>
    Task<Revisioned<T>?> LoadRevisionedAsync<T>(string id, CancellationToken cancellationToken = default) where T : class;

    /// <summary>Loads those of the ids that exist, in no particular order.</summary>
    Task<IReadOnlyList<T>> LoadManyAsync<T>(IEnumerable<string> ids, CancellationToken cancellationToken = default) where T : class;

    /// <summary>Starts a query over declared indexes of <typeparamref name="T"/>; a field that is not declared throws <see cref="InvalidOperationException"/>.</summary>
    IDocumentQuery<T> Query<T>() where T : class;

    /// <summary>Events of a stream in order, those after <paramref name="afterVersion"/> (0: from the start) up to and with <paramref name="toVersion"/>.</summary>
    Task<IReadOnlyList<StoredEvent>> FetchStreamAsync(string streamId, long afterVersion = 0, long? toVersion = null, CancellationToken cancellationToken = default);

    /// <summary>As <see cref="FetchStreamAsync"/> for long streams: events arrive while they are read, none is kept. A cut connection ends it with an exception.</summary>
    IAsyncEnumerable<StoredEvent> ReadStreamAsync(string streamId, long afterVersion = 0, long? toVersion = null, CancellationToken cancellationToken = default);

    /// <summary>The version and owner of a stream, or null when there is none.</summary>
    Task<StreamState?> FetchStreamStateAsync(string streamId, CancellationToken cancellationToken = default);

    /// <summary>Folds a stream into a state; null when there is no such stream.</summary>
    Task<T?> AggregateStreamAsync<T>(string streamId, Func<T?, StoredEvent, T> apply, CancellationToken cancellationToken = default) where T : class;

    /// <summary>Reads plain SQL tables. Values only ever travel as parameters (<c>@name</c> from an anonymous object's properties).</summary>
    Task<IReadOnlyList<T>> QuerySqlAsync<T>(string sql, object? parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken = default);
}

/// <summary>A unit of work. Saving twice is allowed; each save is its own transaction.</summary>
public interface IDocumentSession : IQuerySession
{
    /// <summary>Inserts or overwrites, whatever the revision.</summary>
    void Store<T>(T document) where T : class;

    /// <summary>Inserts; a document with this id fails the save with <see cref="DocumentAlreadyExistsException"/>.</summary>
    void Insert<T>(T document) where T : class;

    /// <summary>Overwrites the document whose current revision is <paramref name="expectedRevision"/> (0: there is none); otherwise the save fails with <see cref="ConcurrencyException"/>.</summary>
    void UpdateRevision<T>(T document, long expectedRevision) where T : class;

    void Delete<T>(string id) where T : class;

    /// <summary>Deletes all documents with this value in a declared index, as they are when the statement runs.</summary>
    void DeleteWhere<T, TField>(Expression<Func<T, TField>> field, TField equalTo) where T : class;

    /// <summary>The document is there and stays until the save is done; one that is gone fails the save with <see cref="ConcurrencyException"/>. Queue it before what belongs to the document.</summary>
    void Require<T>(string id) where T : class;

    /// <summary>Starts a stream; an existing one fails the save with <see cref="ExistingStreamException"/>.</summary>
    void StartStream(string streamId, params IReadOnlyList<object> events);

    /// <summary>Appends when the stream is at <paramref name="expectedVersion"/>, the version before the append; otherwise the save fails with <see cref="ConcurrencyException"/>.</summary>
    void Append(string streamId, long expectedVersion, params IReadOnlyList<object> events);

    /// <summary>Deletes a stream with all its events.</summary>
    void DeleteStream(string streamId);

    /// <summary>Replaces the content of one event by <paramref name="replacement"/> (a registered event type); version and time stay.</summary>
    void RedactEvent(string streamId, long version, object replacement);

    /// <summary>Adds a statement on plain SQL tables to the transaction. Values only as parameters.</summary>
    void QueueSql(string sql, object? parameters = null);

    /// <summary>
    /// Writes everything queued in one transaction. It carries an operation id (one of its own when <paramref name="operationId"/> is null),
    /// so a transient fault is retried, and a save that did reach the database is recognised. Give an id to recognise a resend
    /// by a client too, within a day.
    /// </summary>
    /// <exception cref="ConcurrencyException">A revision or version is not the expected one.</exception>
    /// <exception cref="UniqueViolationException">A unique index has this value already.</exception>
    Task SaveChangesAsync(Guid? operationId = null, CancellationToken cancellationToken = default);
}

/// <summary>A query over declared indexes; conditions are joined by AND.</summary>
public interface IDocumentQuery<T> where T : class
{
    IDocumentQuery<T> Where<TField>(Expression<Func<T, TField>> field, TField equalTo);
    IDocumentQuery<T> WhereIn<TField>(Expression<Func<T, TField>> field, IEnumerable<TField> values);

    /// <summary>Both ends are inclusive; null is open.</summary>
    IDocumentQuery<T> WhereBetween<TField>(Expression<Func<T, TField>> field, TField? from, TField? to) where TField : struct;

    /// <summary>Documents whose array field contains the value.</summary>
    IDocumentQuery<T> WhereContains<TField>(Expression<Func<T, IEnumerable<TField>>> field, TField value);

    /// <summary>Full text over the declared fields, in the words a person types (PostgreSQL's websearch syntax).</summary>
    IDocumentQuery<T> Search(string words);

    /// <summary>Orders by an index; ties by id. One order per query.</summary>
    IDocumentQuery<T> OrderBy<TField>(Expression<Func<T, TField>> field, bool descending = false);

    /// <summary>Continues after the page that ended with this <see cref="Page{T}.Next"/> (keyset paging, stable under inserts).</summary>
    IDocumentQuery<T> After(string? cursor);

    Task<IReadOnlyList<T>> ToListAsync(int limit = 1000, CancellationToken cancellationToken = default);

    /// <summary>Of the same documents only the ids. None of them is read, so one that this build cannot read keeps nobody from the others.</summary>
    Task<IReadOnlyList<string>> ToIdsAsync(int limit = 1000, CancellationToken cancellationToken = default);

    Task<Page<T>> ToPageAsync(int size, CancellationToken cancellationToken = default);
    Task<T?> FirstOrDefaultAsync(CancellationToken cancellationToken = default);
    Task<long> CountAsync(CancellationToken cancellationToken = default);
}
