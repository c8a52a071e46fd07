using System.Globalization;

namespace InterviewPrep.Storage;

/// <summary>A document with its revision, counted from 1.</summary>
public sealed record Revisioned<T>(T Document, long Revision);

/// <summary>One page; <see cref="Next"/> is null on the last.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>An event as it lies in a stream; versions count from 1. <see cref="Data"/> is the registered event type, or <see cref="UnknownEvent"/> for a name this build does not know.</summary>
public sealed record StoredEvent(string StreamId, long Version, DateTimeOffset At, string Type, object Data);

/// <summary>An event of a type that this build does not know; kept as its JSON.</summary>
public sealed record UnknownEvent(string Json);

/// <param name="Owner">Who claimed it last; null: nobody has.</param>
public sealed record StreamState(string StreamId, long Version, DateTimeOffset CreatedAt, DateTimeOffset LastAt, OwnerEpoch? Owner = null);

/// <summary>A claim on a stream: the append is refused unless the stream still carries it. Epochs only grow.</summary>
public sealed record OwnerEpoch(string NodeId, long Epoch);

/// <summary>What is told when a stream is claimed; whoever holds an earlier epoch has lost it.</summary>
public sealed record StreamClaim(string StreamId, long Epoch)
{
    /// <summary>The channel to listen on.</summary>
    public const string Channel = "stream_claimed";

    /// <summary>Reads a notification's payload.</summary>
    public static StreamClaim Parse(string payload)
    {
        var end = payload.IndexOf(' ', StringComparison.Ordinal);
        return new(payload[(end + 1)..], long.Parse(payload.AsSpan(0, end), CultureInfo.InvariantCulture));
    }
}

/// <summary>One stream's part of a group commit.</summary>
/// <param name="ExpectedVersion">The version before the append; 0 starts the stream.</param>
/// <param name="OperationId">Recognises a resend after a cut connection. A resend carries the same <paramref name="ExpectedVersion"/> and events.</param>
/// <param name="Owner">Checked in the same transaction when given.</param>
/// <param name="Also">Queued documents and SQL that are written in the same transaction, or not at all.</param>
public sealed record StreamAppend(
    string StreamId,
    long ExpectedVersion,
    IReadOnlyList<object> Events,
    Guid OperationId,
    OwnerEpoch? Owner = null,
    Action<IDocumentSession>? Also = null);

public enum AppendOutcome
{
    Appended,

    /// <summary>The operation id is stored already: nothing was written now.</summary>
    AlreadyAppended,

    /// <summary>The stream is at another version.</summary>
    WrongVersion,

    /// <summary>Another node owns the stream now.</summary>
    LostOwnership,

    /// <summary>The database refused this stream's events; see <see cref="AppendResult.Error"/>.</summary>
    Refused,
}

/// <param name="Version">The version of the stream's last event of this append when it is stored; otherwise the stream's version found.</param>
public sealed record AppendResult(string StreamId, AppendOutcome Outcome, long Version, Exception? Error = null)
{
    public bool IsStored => Outcome is AppendOutcome.Appended or AppendOutcome.AlreadyAppended;
}

/// <summary>A document or stream was changed by somebody else in between.</summary>
public class ConcurrencyException(string message, Exception? inner = null) : Exception(message, inner);

public sealed class ExistingStreamException(string streamId) : ConcurrencyException($"Stream '{streamId}' exists already.");

public sealed class DocumentAlreadyExistsException(string type, string id) : Exception($"{type} '{id}' exists already.");

/// <summary>A unique index has this value already.</summary>
public sealed class UniqueViolationException(string index, Exception? inner = null) : Exception($"The unique index '{index}' has this value already.", inner)
{
    public string Index { get; } = index;
}
