using InterviewPrep.Storage.Postgres;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace InterviewPrep.Storage;

public static class StorageRegistration
{
    /// <summary>
    /// The storage of the server. Each area declares its documents, events and SQL files: call it again per area,
    /// the options are the same ones.
    /// </summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration, Action<StorageOptions> configure)
    {
        configure(OptionsOf(services, configuration));
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<Database>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, Database>(provider => provider.GetRequiredService<Database>()));
        services.TryAddSingleton<NpgsqlDataSource>(provider => provider.GetRequiredService<Database>().Source);
        services.TryAddSingleton<Notifications>();
        services.TryAddSingleton<SqlTransactions>();
        services.TryAddSingleton<IDocumentStore>(provider => new PostgresDocumentStore(
            provider.GetRequiredService<NpgsqlDataSource>(), provider.GetRequiredService<StorageOptions>().Schema, provider.GetRequiredService<TimeProvider>()));
        return services;
    }

    private static StorageOptions OptionsOf(IServiceCollection services, IConfiguration configuration)
    {
        if (services.FirstOrDefault(service => service.ServiceType == typeof(StorageOptions))?.ImplementationInstance is StorageOptions existing)
            return existing;
        var options = new StorageOptions
        {
            ConnectionString = configuration.GetConnectionString("Postgres"),
            DataFolder = configuration["INTERVIEWPREP_DATA"] is { Length: > 0 } folder ? folder : ".data",
        };
        services.AddSingleton(options);
        return options;
    }
}
