using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Rooms;
using InterviewPrep.Web.Features.Rooms.Running;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewPrep.Web.Tests.Features.Rooms;

public sealed class IRoomProjectionTests
{
    [Fact]
    public async Task Read_models_are_written_with_the_events_or_not_at_all()
    {
        await using var server = await RoomServer.StartAsync(configure: services => services.AddSingleton<IRoomProjection, RefusesHints>());
        var room = await server.StartDrillAsync("ada");
        var (tab, _) = await server.EnterAsync("ada", room);

        await Refused.WithAsync("not-stored", () => tab.InvokeAsync("RevealHint", 1));
        Assert.Equal(3, (await server.EventsAsync(room)).Count);
        Assert.Null(await DueAsync(server, room));

        await tab.InvokeAsync("RunSamples", 1);
        Assert.NotNull(await DueAsync(server, room));
        Assert.Empty((await server.StateAsync(room)).Rounds[0].Hints);
        await tab.DisposeAsync();
    }

    [Fact]
    public async Task While_the_events_are_not_committed_neither_are_they()
    {
        await using var server = await RoomServer.StartAsync();
        var room = await server.StartDrillAsync("ada");
        var (tab, _) = await server.EnterAsync("ada", room);
        Task asking;
        await using (await server.Hand.HoldAsync(room))
        {
            asking = tab.InvokeAsync("RunSamples", 1);
            await server.Hand.UntilHeldAsync();
            Assert.Null(await DueAsync(server, room));
        }

        await asking;
        Assert.NotNull(await DueAsync(server, room));
        await tab.DisposeAsync();
    }

    private static async Task<OpenRoom?> DueAsync(RoomServer server, string room)
    {
        await using var session = server.Services.GetRequiredService<IDocumentStore>().QuerySession();
        return await session.LoadAsync<OpenRoom>(room);
    }

    /// <summary>Writes what the database does not take.</summary>
    private sealed class RefusesHints : IRoomProjection
    {
        public void Project(IDocumentSession session, RoomId room, RoomState after, IReadOnlyList<RoomEvent> events)
        {
            if (!events.OfType<HintRevealed>().Any()) return;
            session.Store(new OpenRoom(room.Value, DateTimeOffset.MaxValue));
            session.QueueSql("select 1 / 0");
        }
    }
}
