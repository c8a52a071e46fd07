using System.Net.Http.Json;
using InterviewPrep.Domain;
using InterviewPrep.Testing;
using InterviewPrep.Web.Features.Accounts;
using InterviewPrep.Web.Features.Rooms;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewPrep.Web.Tests.Features.Rooms;

public sealed class CloseSignedOutTests(WebServer web)
{
    [Fact]
    public async Task Signing_out_closes_the_connections_of_that_sign_in_and_no_others()
    {
        using var laptop = await web.NewCandidateAsync();
        var room = await StartDrillAsync(laptop);
        await using var there = await JoinAsync(laptop, room);
        using var stranger = await web.NewCandidateAsync();
        await using var other = await JoinAsync(stranger, await StartDrillAsync(stranger));

        await laptop.PostToAsync("/settings", "/sign-out");

        Assert.Equal("signed-out", (await there.NextAsync("Closed")).GetProperty("code").GetString());
        await there.Ended.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        await other.InvokeAsync("UseHere");
    }

    [Fact]
    public async Task Deleting_the_account_closes_its_connections()
    {
        using var candidate = await web.NewCandidateAsync();
        await using var tab = await JoinAsync(candidate, await StartDrillAsync(candidate));

        await candidate.PostAsync("/settings/data", ("Password", Visitor.Password));

        await tab.NextAsync("Closed");
        await tab.Ended.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task It_reaches_the_other_nodes_and_spares_other_sign_ins()
    {
        await using var first = await RoomServer.StartAsync();
        await using var second = await RoomServer.StartAsync(first);
        var (adas, _) = await second.EnterAsync("ada", await second.StartDrillAsync("ada"));
        var (bens, _) = await second.EnterAsync("ben", await second.StartDrillAsync("ben"));
        await using var tab = adas;
        await using var other = bens;

        await PublishAsync(first, new SignedOut(new UserId("ada"), "another sign-in"));
        await PublishAsync(first, new SignedOut(new UserId("ben"), "sign-in of ada"));
        await PublishAsync(first, new SignedOut(new UserId("ada"), "sign-in of ada"));

        await tab.NextAsync("Closed");
        await tab.Ended.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        await other.InvokeAsync("UseHere");
        await PublishAsync(first, new SignedOut(new UserId("ben"), null));
        await other.NextAsync("Closed");
    }

    [Fact]
    public async Task Nothing_is_taken_from_a_connection_once_it_is_told_to_close()
    {
        await using var server = await RoomServer.StartAsync();
        var room = await server.StartDrillAsync("ada");
        var (client, _) = await server.EnterAsync("ada", room);
        await using var tab = client;

        server.Services.GetRequiredService<RoomConnections>().CloseAll(new UserId("ada"), session: null, new("signed-out", "Bye."));
        try
        {
            await tab.SendAsync("Edit", Edits.Batch(0, Edits.Insert("c1", 1, 0, "late")));
        }
        catch (System.Net.WebSockets.WebSocketException)
        {
            // closed already
        }

        await tab.Ended.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        Assert.Equal(Questions.Starter, await server.TextAsync(room));
        Assert.Contains(tab.Told(), m => m.Name == "Closed");
    }

    private static async Task PublishAsync(RoomServer node, SignedOut ended)
    {
        await using var scope = node.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IMediator>().Publish(ended);
    }

    private async Task<string> StartDrillAsync(Visitor visitor)
    {
        var question = web.Services.GetRequiredService<Web.Features.Questions.Catalogue>().Listed.First(e => e.Question.Body is QuestionBank.CodingBody).Question.Id.Value;
        var answer = await visitor.PostJsonAsync("/api/drills", new { question });
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<DrillStarted>())!.Room;
    }

    private async Task<HubClient> JoinAsync(Visitor visitor, string room)
    {
        var tab = await HubClient.ConnectAsync(new Uri($"ws://{web.Address.Authority}/rooms/{room}/hub"), options => options.Cookies = visitor.Cookies);
        await RoomServer.JoinAsync(tab);
        return tab;
    }
}
