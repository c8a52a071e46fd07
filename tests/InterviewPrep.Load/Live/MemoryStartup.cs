using InterviewPrep.Load.Live;
using InterviewPrep.Web.Features.Rooms;
using InterviewPrep.Web.Features.Rooms.Running;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

[assembly: HostingStartup(typeof(MemoryStartup))]

namespace InterviewPrep.Load.Live;

/// <summary>Put into the server as it is shipped: what its rooms take in memory. Named in ASPNETCORE_HOSTINGSTARTUPASSEMBLIES.</summary>
internal sealed class MemoryStartup : IHostingStartup
{
    /// <summary>Of a server that is to have it.</summary>
    public static IReadOnlyList<(string Name, string Value)> Settings { get; } =
        [("DOTNET_STARTUP_HOOKS", typeof(MemoryStartup).Assembly.Location), ("ASPNETCORE_HOSTINGSTARTUPASSEMBLIES", typeof(MemoryStartup).Assembly.GetName().Name!)];

    public void Configure(IWebHostBuilder builder) => builder.ConfigureServices(services => services.AddTransient<IStartupFilter, MemoryDoor>());
}

internal sealed class MemoryDoor(OpenRooms rooms, RoomConnections connections) : IStartupFilter
{
    public const string Path = "/bench/memory";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Map(Path, door => door.Run(context => context.Response.WriteAsJsonAsync(Look())));
        next(app);
    };

    private ServerMemory Look() => new(rooms.Count, connections.Count, GC.GetTotalMemory(forceFullCollection: true));
}

/// <param name="HeapBytes">Managed, after a full collection.</param>
internal sealed record ServerMemory(int OpenRooms, int Connections, long HeapBytes)
{
    public double HeapMb => Math.Round(HeapBytes / 1024.0 / 1024, 1);
}
