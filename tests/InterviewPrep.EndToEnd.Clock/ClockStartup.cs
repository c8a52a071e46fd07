using InterviewPrep.EndToEnd.Clock;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

[assembly: HostingStartup(typeof(ClockStartup))]

namespace InterviewPrep.EndToEnd.Clock;

/// <summary>Puts the clock into the server as it is shipped; named in ASPNETCORE_HOSTINGSTARTUPASSEMBLIES.</summary>
internal sealed class ClockStartup : IHostingStartup
{
    public void Configure(IWebHostBuilder builder)
    {
        var clock = new MovableClock();
        new Thread(clock.ReadMoves) { IsBackground = true }.Start();
        builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(clock));
    }
}
