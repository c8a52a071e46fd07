using System.Text.Json;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewPrep.Web.Tests.Features.Rooms;

public sealed class DrillDataTests(WebServer server)
{
    [Fact]
    public async Task The_export_holds_all_that_happened_in_ones_drills()
    {
        using var visitor = await server.NewCandidateAsync();
        var room = await visitor.StartDrillAsync();
        await visitor.WriteAsync(room, "// typed by me");

        var drill = JsonDocument.Parse(await visitor.ReadAsync("/settings/data/export")).RootElement.GetProperty("drills")[0];

        Assert.Equal(room, drill.GetProperty("room").GetString());
        Assert.Equal(["RoomOpened", "MemberJoined", "RoundStarted", "TextEdited"], drill.GetProperty("events").EnumerateArray().Select(e => e.GetProperty("event").GetString()));
        Assert.Contains("// typed by me", drill.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_the_account_its_drills_are_gone()
    {
        using var visitor = await server.NewCandidateAsync();
        var room = new RoomId(await visitor.StartDrillAsync(minutes: 5));
        await visitor.WriteAsync(room.Value, "// typed by me");

        await visitor.PostAsync("/settings/data", ("Password", Visitor.Password));

        await using var session = server.Services.GetRequiredService<IDocumentStore>().QuerySession();
        Assert.Empty(await session.FetchStreamAsync(room.Stream));
    }
}
