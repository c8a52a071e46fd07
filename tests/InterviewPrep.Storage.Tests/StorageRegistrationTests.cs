using InterviewPrep.Storage.Tests.Contract;
using InterviewPrep.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace InterviewPrep.Storage.Tests;

public sealed class StorageRegistrationTests
{
    private static IHost Host(string dataFolder, string? connectionString)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["INTERVIEWPREP_DATA"] = dataFolder,
            ["ConnectionStrings:Postgres"] = connectionString,
        });
        // Two areas, and a part that uses the storage as soon as it starts.
        builder.Services.AddHostedService<Greeter>();
        builder.Services.AddStorage(builder.Configuration, storage => storage.Schema.Document<Person>("person", person => person.Id));
        builder.Services.AddStorage(builder.Configuration, storage => storage.SqlFrom(typeof(Samples).Assembly, "Contract."));
        return builder.Build();
    }

    private sealed class Greeter(IServiceProvider services) : IHostedService
    {
        public async Task StartAsync(CancellationToken cancellationToken)
        {
            await using var session = services.GetRequiredService<IDocumentStore>().LightweightSession();
            session.Store(new Person("1", "stored at the start"));
            await session.SaveChangesAsync(cancellationToken: cancellationToken);
        }

        public async Task StopAsync(CancellationToken cancellationToken)
        {
            await using var session = services.GetRequiredService<IDocumentStore>().QuerySession();
            Assert.NotNull(await session.LoadAsync<Person>("1", cancellationToken));
        }
    }

    [Fact]
    public async Task Database_is_there_from_the_first_start_to_the_last_stop()
    {
        var folder = Directory.CreateTempSubdirectory("interviewprep-host-").FullName;
        using (var host = Host(folder, null))
        {
            await host.StartAsync();
            Assert.True(File.Exists(Path.Combine(folder, "postgres", "data", "postmaster.pid")));
            await host.StopAsync();
            await ((IAsyncDisposable)host).DisposeAsync();
        }

        Assert.False(File.Exists(Path.Combine(folder, "postgres", "data", "postmaster.pid")));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Given_database_is_used_and_none_is_started()
    {
        var folder = Directory.CreateTempSubdirectory("interviewprep-host-").FullName;
        using var host = Host(folder, await TestDatabase.CreateAsync());
        await host.StartAsync();
        await host.StopAsync();
        await ((IAsyncDisposable)host).DisposeAsync();
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
        Directory.Delete(folder);
    }
}
