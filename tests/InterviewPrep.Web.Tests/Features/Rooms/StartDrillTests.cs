using System.Net;
using System.Net.Http.Json;
using InterviewPrep.Web.Features.Rooms;

namespace InterviewPrep.Web.Tests.Features.Rooms;

public sealed class StartDrillTests(SharedRoomServer shared)
{
    private readonly RoomServer _server = shared.Server;

    [Fact]
    public async Task Whoever_has_the_most_open_drills_is_told_what_to_do_before_another_one()
    {
        var (ada, room) = await shared.NewDrillAsync();
        for (var open = 1; open < StartDrillHandler.MostOpen; open++) await _server.StartDrillAsync(ada);
        using var http = _server.HttpOf(ada);
        using var refused = await http.PostAsJsonAsync("/api/drills", new { question = Questions.Sum.Id.Value });
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("finish one, or give one up", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var givenUp = await http.PostAsync($"/api/rooms/{room}/rounds/1/give-up", null);
        Assert.Equal(HttpStatusCode.NoContent, givenUp.StatusCode);
        await _server.StartDrillAsync(ada);
    }
}
