using System.Text.Json;
using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Sandbox;
using InterviewPrep.Storage;
using InterviewPrep.Testing;
using InterviewPrep.Web.Features.Accounts;
using InterviewPrep.Web.Features.Sandbox;
using InterviewPrep.Web.Tests.Features.Rooms;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace InterviewPrep.Web.Tests.Features.Lobby;

/// <summary>Tests of the lobby share a server and follow one another: there is one queue.</summary>
[CollectionDefinition(Name)]
public sealed class LobbyCollection : ICollectionFixture<LobbyServer>
{
    public const string Name = "Lobby";
}

/// <summary>The server as it is, but for its clock and its sandbox. Several on one database are several nodes, or one that was started again.</summary>
public sealed class LobbyServer : IAsyncLifetime
{
    private WebServer _server = null!;
    private string _database = "";

    public FakeTime Time { get; private set; } = new();
    public Uri Address => _server.Address;
    public IServiceProvider Services => _server.Services;
    public Postbox Postbox => _server.Postbox;

    public static async Task<LobbyServer> StartAnotherAsync(LobbyServer onDatabaseOf)
    {
        var server = new LobbyServer { _database = onDatabaseOf._database, Time = onDatabaseOf.Time };
        await server.InitializeAsync();
        return server;
    }

    public async ValueTask InitializeAsync()
    {
        if (_database.Length == 0) _database = await TestDatabase.CreateAsync();
        _server = await WebServer.StartAsync(services =>
        {
            services.AddSingleton<TimeProvider>(Time);
            services.AddSingleton<ISandbox>(new HeldSandbox());
            // Nothing is compiled here.
            var sandbox = services.Single(s => s.ServiceType == typeof(IHostedService) && s.ImplementationFactory?.GetType().GenericTypeArguments[1] == typeof(LocalSandbox));
            services.Remove(sandbox);
        }, ("ConnectionStrings:Postgres", _database));
    }

    /// <summary>An empty lobby, as nobody had ever been there.</summary>
    public Task ClearAsync() => Sql.RunAsync(this, "truncate lobby_tickets, lobby_offers, lobby_people, lobby_visits, session_openings, session_seats, questions_met, invitations, observer_links, blocks");

    public Visitor Visit() => _server.Visit();

    /// <summary>Somebody new, signed in.</summary>
    public async Task<Player> NewPlayerAsync(string name, params string[] roles)
    {
        await using var scope = Services.CreateAsyncScope();
        var (users, session) = (scope.ServiceProvider.GetRequiredService<UserManager<Account>>(), scope.ServiceProvider.GetRequiredService<AccountSession>());
        var id = $"{name.Split(' ')[0].ToLowerInvariant()}-{Guid.NewGuid():N}"[..20];
        var account = new Account { Id = id, Email = $"{id}@example.test", EmailConfirmed = true, Roles = [.. roles], Profile = new Profile(name, Languages: ["en"]), CreatedAt = Time.GetUtcNow() };
        Assert.True((await users.CreateAsync(account, Visitor.Password)).Succeeded);
        await session.SaveAsync(CancellationToken.None);
        return await SignInAsync(account.Email, id);
    }

    /// <summary>The same person on this node.</summary>
    public Task<Player> SignInAsync(Player player) => SignInAsync(player.Email, player.Id);

    /// <summary>Lets two meet in the lobby.</summary>
    public static async Task<string> MeetAsync(LobbyTab one, LobbyTab other)
    {
        await one.JoinAsync();
        await other.JoinAsync();
        await one.AcceptAsync(await one.OfferAsync());
        await other.AcceptAsync(await other.OfferAsync());
        await other.RoomAsync();
        return await one.RoomAsync();
    }

    public async Task<IReadOnlyList<object>> EventsAsync(string room)
    {
        await using var session = Services.GetRequiredService<IDocumentStore>().QuerySession();
        return [.. (await session.FetchStreamAsync(new RoomId(room).Stream)).Select(e => e.Data)];
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task<Player> SignInAsync(string email, string id)
    {
        var visitor = Visit();
        await visitor.SignInAsync(email, Visitor.Password);
        return new Player(id, email, visitor, Address);
    }
}

/// <summary>Somebody with a browser.</summary>
public sealed record Player(string Id, string Email, Visitor Visitor, Uri Address) : IDisposable
{
    public UserId User => new(Id);

    /// <summary>Opens the page of a room.</summary>
    public async Task<HubClient> EnterAsync(string room)
    {
        var hub = await HubClient.ConnectAsync(new Uri($"ws://{Address.Authority}/rooms/{room}/hub"), options => options.Cookies = Visitor.Cookies);
        await hub.InvokeAsync("Join", new { tab = "t1", write = true, known = Array.Empty<object>() });
        await hub.NextAsync("Joined");
        return hub;
    }

    /// <summary>Opens a page that listens to the lobby.</summary>
    public async Task<LobbyTab> OpenTabAsync() => new(await HubClient.ConnectAsync(new Uri($"ws://{Address.Authority}/lobby/hub"), options => options.Cookies = Visitor.Cookies));

    public void Dispose() => Visitor.Dispose();
}

/// <summary>A page that listens to the lobby.</summary>
public sealed class LobbyTab(HubClient hub) : IAsyncDisposable
{
    public HubClient Hub => hub;

    public Task JoinAsync(object? wishes = null) => hub.InvokeAsync("Join", wishes ?? Wishes());

    public static object Wishes(string interview = "Coding", string level = "Junior", string[]? topics = null, string[]? languages = null, string order = "Either") =>
        new { interview, level, topics = topics ?? [], languages = languages ?? ["en"], order };

    public Task<JsonElement> StateAsync(string state) => hub.NextAsync("LobbyChanged", view => view.GetProperty("state").GetString() == state);

    public async Task<JsonElement> OfferAsync() => (await StateAsync("Offered")).GetProperty("offer");

    public async Task<string> AcceptAsync(JsonElement offer)
    {
        var id = offer.GetProperty("id").GetString()!;
        await hub.InvokeAsync("Accept", id);
        return id;
    }

    /// <summary>The room of the session that is under way.</summary>
    public async Task<string> RoomAsync() =>
        (await hub.NextAsync("LobbyChanged", view => view.GetProperty("session").ValueKind is JsonValueKind.Object)).GetProperty("session").GetProperty("room").GetString()!;

    public ValueTask DisposeAsync() => hub.DisposeAsync();
}
