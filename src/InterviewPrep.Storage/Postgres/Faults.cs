using InterviewPrep.Storage.Json;
using Npgsql;
using Polly;
using Polly.Retry;

namespace InterviewPrep.Storage.Postgres;

/// <summary>Which faults pass by themselves, and what the others mean in the port's words.</summary>
internal static class Faults
{
    /// <summary>Retries for about 8 s: long enough for a restart of the database.</summary>
    public static ResiliencePipeline Pipeline { get; } = Retry(attempts: 9);

    /// <summary>Retries until the database is there again.</summary>
    public static ResiliencePipeline Forever { get; } = Retry(attempts: int.MaxValue);

    private static ResiliencePipeline Retry(int attempts) => new ResiliencePipelineBuilder()
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<NpgsqlException>(IsTransient),
            MaxRetryAttempts = attempts,
            Delay = TimeSpan.FromMilliseconds(30),
            BackoffType = DelayBackoffType.Exponential,
            MaxDelay = TimeSpan.FromSeconds(2),
            UseJitter = true,
        })
        .Build();

    public static bool IsTransient(NpgsqlException fault) =>
        fault.IsTransient || fault.SqlState is
            PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown
            or PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.ReadOnlySqlTransaction; // an operator's hand, a failover: nothing is wrong with what was written

    /// <summary>The port's exception for a fault of what was written; null when it has none.</summary>
    public static Exception? Translate(PostgresException fault) => fault.SqlState switch
    {
        PostgresErrorCodes.UniqueViolation => new UniqueViolationException(fault.ConstraintName ?? fault.TableName ?? "", fault),
        PostgresErrorCodes.UntranslatableCharacter or PostgresErrorCodes.InvalidTextRepresentation or PostgresErrorCodes.CharacterNotInRepertoire =>
            new UnstorableTextException($"PostgreSQL cannot hold this value: {fault.MessageText}", fault),
        _ => null,
    };
}
