using InterviewPrep.Storage.Postgres;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;

namespace InterviewPrep.Storage.Marten;

public static class MartenRegistration
{
    /// <summary>Puts Marten behind the port. Call it beside <see cref="StorageRegistration.AddStorage"/>.</summary>
    public static IServiceCollection AddMartenStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddStorage(configuration, options =>
            options.UpdateSchema = (database, its, cancel) => MartenSchema.UpdateAsync(database, its, TimeProvider.System, cancel));
        services.AddSingleton<global::Marten.IDocumentStore>(provider => MartenSchema.CreateStore(
            provider.GetRequiredService<NpgsqlDataSource>(), provider.GetRequiredService<StorageOptions>().Schema, provider.GetRequiredService<TimeProvider>()));
        services.Replace(ServiceDescriptor.Singleton<IDocumentStore>(provider => new MartenDocumentStore(
            provider.GetRequiredService<global::Marten.IDocumentStore>(), provider.GetRequiredService<NpgsqlDataSource>(),
            provider.GetRequiredService<StorageOptions>().Schema, provider.GetRequiredService<TimeProvider>())));
        return services;
    }
}
