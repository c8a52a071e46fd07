namespace InterviewPrep.Storage.Embedded;

/// <summary>The embedded PostgreSQL cannot run; the message says why and what to do.</summary>
public sealed class EmbeddedPostgresException(string message, Exception? inner = null) : Exception(message, inner);
