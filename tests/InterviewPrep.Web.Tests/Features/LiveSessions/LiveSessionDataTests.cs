using System.Net.Http.Json;
using System.Text.Json;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.LiveSessions;
using InterviewPrep.Web.Infrastructure.PersonalData;
using Microsoft.Extensions.DependencyInjection;
using static InterviewPrep.Web.Tests.Features.LiveSessions.LiveRoom;

namespace InterviewPrep.Web.Tests.Features.LiveSessions;

public sealed class LiveSessionDataTests
{
    private const string Secret = "xylophone";

    private static LiveSessionData DataOf(LiveRoom room) => room.Server.Services.GetServices<IPersonalData>().OfType<LiveSessionData>().Single();

    private static async Task DeleteAsync(LiveRoom room, Domain.UserId user)
    {
        await using var session = room.Server.Services.GetRequiredService<IDocumentStore>().LightweightSession();
        await DataOf(room).DeleteAsync(user, session, CancellationToken.None);
        await session.SaveChangesAsync();
    }

    private static async Task<LiveRoom> GivenAsync()
    {
        var room = await OpenAsync();
        await room.BeginAsync();
        using var ada = room.HttpOf("ada");
        await ada.PostAsJsonAsync(room.Api("notes"), new { text = $"note {Secret}" });
        await room.MoveOnToAsync(Phase.Over);
        await room.AssessSelfAsync("ada", note: $"self {Secret}");
        await room.AssessSelfAsync("ben");
        await room.GiveFeedbackAsync("ada", note: "kind words");
        return room;
    }

    [Fact]
    public async Task The_export_has_what_one_wrote_and_does_not_break_the_seal()
    {
        await using var room = await GivenAsync();

        var ofAda = JsonSerializer.Serialize(await DataOf(room).ExportAsync(Ada, CancellationToken.None));
        var ofBen = JsonSerializer.Serialize(await DataOf(room).ExportAsync(Ben, CancellationToken.None));
        Assert.All(["note xylophone", "self xylophone", "kind words"], words => Assert.Contains(words, ofAda));
        Assert.DoesNotContain("kind words", ofBen);
        await room.GiveFeedbackAsync("ben");
        Assert.Contains("kind words", JsonSerializer.Serialize(await DataOf(room).ExportAsync(Ben, CancellationToken.None)));
        Assert.Null(await DataOf(room).ExportAsync(Mia, CancellationToken.None));
    }

    [Fact]
    public async Task Who_leaves_takes_the_own_words_along_and_the_partner_keeps_the_feedback_without_the_name()
    {
        await using var room = await GivenAsync();

        await DeleteAsync(room, Ada);

        Assert.Empty((await TablesWithAsync(room.Server.Database, Secret)).Except(["events"]));
        Assert.Equal(["doc_session_cards"], await TablesWithAsync(room.Server.Database, "kind words"));
        Assert.Empty((await TablesWithAsync(room.Server.Database, "\"ada\"")).Except(["events", "doc_room_snapshot"]));
        await room.GiveFeedbackAsync("ben");
        var opened = await room.ShowAsync("ben");
        Assert.Equal("Somebody who left", opened.GetProperty("session").GetProperty("partner").GetString());
        Assert.Contains("kind words", opened.GetProperty("received").ToString());
    }

    [Fact]
    public async Task Who_leaves_in_the_middle_does_not_leave_the_other_waiting()
    {
        await using var room = await OpenAsync();
        await room.BeginAsync();
        await room.MoveOnToAsync(Phase.RoundOne);

        await DeleteAsync(room, Ada);

        Assert.Equal(Phase.Feedback, await room.PhaseAsync());
        Assert.Equal("Somebody who left", (await room.ShowAsync("ben")).GetProperty("session").GetProperty("partner").GetString());
    }
}
