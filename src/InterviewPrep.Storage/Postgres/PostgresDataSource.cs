using Microsoft.Extensions.Logging;
using Npgsql;

namespace InterviewPrep.Storage.Postgres;

/// <summary>Connections as the adapter needs them; what the connection string says otherwise stays.</summary>
public static class PostgresDataSource
{
    /// <param name="logs">Where the driver logs; null for nowhere.</param>
    public static NpgsqlDataSource Create(string connectionString, ILoggerFactory? logs = null)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            IncludeFailedBatchedCommand = true, // tells which statement of a save was refused
        };
        // The few statements of the hot paths are planned once per connection.
        if (settings.MaxAutoPrepare == 0)
            (settings.MaxAutoPrepare, settings.AutoPrepareMinUsages) = (64, 3);
        // A listener notices that its line is dead. Seconds.
        if (settings.KeepAlive == 0)
            settings.KeepAlive = 30;
        return new NpgsqlDataSourceBuilder(settings.ConnectionString).UseLoggerFactory(logs).Build();
    }
}
