using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using InterviewPrep.Web.Features.Recordings.Demo;
using InterviewPrep.Web.Features.Reviews;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace InterviewPrep.Web.Tests.Features.Recordings.Demo;

/// <summary>The recording that a Development server plays for its demo accounts.</summary>
public sealed class DemoRecordingTests : IAsyncLifetime
{
    private static readonly string s_api = $"/api/recordings/{DemoRecording.Room}";
    private WebServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await WebServer.StartAsync(settings: ("Demo:Recording", "true"));
        await Demo.ExecuteTask!;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private DemoRecording Demo => _server.Services.GetServices<IHostedService>().OfType<DemoRecording>().Single();

    [Fact]
    public async Task Who_interviewed_in_it_has_nothing_to_be_reviewed_and_no_page_says_otherwise()
    {
        using var ben = await _server.SignInAsync("ben");

        using var asked = await ben.PostJsonAsync("/api/reviews", new { room = DemoRecording.Room.Value, words = "What could I have asked?", moments = Array.Empty<object>(), shownToPartner = false });

        Assert.Equal("nothing-answered", (await asked.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
        Assert.DoesNotContain("Ask for a review", await ben.ReadAsync($"/recordings/{DemoRecording.Room}/comments"), StringComparison.Ordinal);
        Assert.DoesNotContain(DemoRecording.Room.Value, await ben.ReadAsync("/reviews"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_review_shows_the_views_of_all_three_and_counts_for_nothing_elsewhere()
    {
        await _server.Services.GetServices<IHostedService>().OfType<DemoReview>().Single().ExecuteTask!;
        using var ada = await _server.SignInAsync("ada");
        using var ben = await _server.SignInAsync("ben");

        var review = (await ada.Http.GetFromJsonAsync<JsonElement>("/api/reviews"))[0].GetProperty("id").GetString();
        var view = (await ada.Http.GetFromJsonAsync<JsonElement>($"/api/reviews/{review}")).GetProperty("views")[0];
        foreach (var (name, words) in new[] { ("own", "order was missing"), ("peer", "before anything else"), ("mentor", "before you write") })
            Assert.Contains(words, view.GetProperty(name).GetProperty("strengths").GetString()!, StringComparison.Ordinal);
        Assert.Equal("Ben", view.GetProperty("peerName").GetString());

        foreach (var person in new[] { ada, ben })
        {
            Assert.Equal(0, (await person.Http.GetFromJsonAsync<JsonElement>("/api/sessions")).GetArrayLength());
            Assert.DoesNotContain("Lately a mentor came", await person.ReadAsync("/reviews"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Once_deleted_it_does_not_come_back_with_the_next_start()
    {
        using var ada = await _server.SignInAsync("ada");
        using var ben = await _server.SignInAsync("ben");
        foreach (var person in new[] { ada, ben }) Assert.Equal(HttpStatusCode.NoContent, (await person.Http.DeleteAsync(s_api)).StatusCode);

        await Demo.StartAsync(CancellationToken.None); // as a server does at its start
        await Demo.ExecuteTask!;

        Assert.Equal(HttpStatusCode.NotFound, (await ada.GetAsync(s_api)).StatusCode);
    }
}
