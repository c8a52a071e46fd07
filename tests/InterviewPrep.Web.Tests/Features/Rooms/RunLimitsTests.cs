using System.Net;
using System.Net.Http.Json;
using InterviewPrep.Web.Features.Rooms;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewPrep.Web.Tests.Features.Rooms;

public sealed class RunLimitsTests
{
    [Fact]
    public async Task Runs_of_an_account_are_counted_over_all_its_rooms_and_both_doors()
    {
        var limits = new RunLimits(new ConfigurationBuilder().AddInMemoryCollection([new("RateLimits:RunsPerMinute", "2")]).Build());
        await using var server = await RoomServer.StartAsync(configure: services => services.AddSingleton(limits));
        using var ada = server.HttpOf("ada");
        for (var i = 0; i < 2; i++)
        {
            var (tab, _) = await server.EnterAsync("ada", await server.StartDrillAsync("ada"));
            await Runs.StartAsync(tab, "RunSamples");
            await tab.DisposeAsync();
        }
        var room = await server.StartDrillAsync("ada");

        var (last, _) = await server.EnterAsync("ada", room);
        await Refused.WithAsync("too-many-runs", () => last.InvokeAsync("Submit", 1));
        await last.DisposeAsync();
        var refused = await ada.PostAsJsonAsync($"/api/rooms/{room}/rounds/1/runs", new { kind = "Samples" }, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        var (bens, _) = await server.EnterAsync("ben", await server.StartDrillAsync("ben"));
        await Runs.StartAsync(bens, "RunSamples");
        await bens.DisposeAsync();
    }
}
