using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using InterviewPrep.Domain.Rooms;
using static InterviewPrep.Web.Tests.Features.Recordings.RecordedRoom;

namespace InterviewPrep.Web.Tests.Features.Recordings.Playing;

public sealed class ShowQuestionsTests(RecordingServer server) : IClassFixture<RecordingServer>
{
    [Fact]
    public async Task Everybody_who_may_watch_reads_the_question_as_the_candidate_saw_it_and_nothing_beyond()
    {
        var room = await server.PlayAsync();
        server.Grants.Given.Add((room.Id, Mia));
        using var ada = room.HttpOf("ada");
        using var made = await ada.PostAsJsonAsync($"{room.Api}/links", new { days = 7 });
        var share = new Uri((await made.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("url").GetString()!).Query.Split('=')[1];

        foreach (var asked in new[] { await room.ReadAsync("ben", "/questions"), await room.ReadAsync("mia", "/questions"), await room.ReadAsync("", "/questions", share) })
        {
            var round = Assert.Single(asked.EnumerateArray());
            Assert.Equal((1, "Sum of two"), (round.GetProperty("round").GetInt32(), round.GetProperty("title").GetString()));
            Assert.NotEmpty(round.GetProperty("question").GetProperty("promptHtml").GetString()!);
            Assert.DoesNotContain(Rooms.Questions.Solution, round.GetRawText(), StringComparison.Ordinal);
            Assert.False(round.GetProperty("question").TryGetProperty("interviewer", out _));
        }
        Assert.Equal(HttpStatusCode.NotFound, await room.StatusAsync("eve", "/questions"));
        Assert.Equal(HttpStatusCode.NotFound, await room.StatusAsync("", "/questions?share=wrong"));
    }

    [Theory, InlineData("\"version\":1,\"hash\"", "\"version\":99,\"hash\""), InlineData("\"question\":{\"id\":\"", "\"question\":{\"id\":\"No id! ")]
    public async Task A_question_that_the_bank_does_not_have_keeps_its_title(string told, string instead)
    {
        var room = await server.PlayAsync();
        using var ada = room.HttpOf("ada");
        using var body = new StringContent((await ada.GetStringAsync($"{room.Api}/export")).Replace(told, instead, StringComparison.Ordinal), Encoding.UTF8, "application/x-ndjson");
        using var answer = await ada.PostAsync("/api/recordings", body);
        var imported = new RecordedRoom(server, new RoomId((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("room").GetString()!));

        var round = Assert.Single((await imported.ReadAsync("ada", "/questions")).EnumerateArray());

        Assert.Equal("Sum of two", round.GetProperty("title").GetString());
        Assert.Equal(JsonValueKind.Null, round.GetProperty("question").ValueKind);
    }
}
