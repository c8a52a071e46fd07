using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Security.Claims;
using System.Text.Json;
using FluentValidation;
using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.QuestionBank;
using InterviewPrep.Sandbox;
using InterviewPrep.Storage;
using InterviewPrep.Testing;
using InterviewPrep.Web.Features;
using InterviewPrep.Web.Features.Questions;
using InterviewPrep.Web.Features.Progress;
using InterviewPrep.Web.Features.Rooms;
using InterviewPrep.Web.Features.Rooms.Running;
using InterviewPrep.Web.Infrastructure;
using InterviewPrep.Web.Infrastructure.Http;
using InterviewPrep.Web.Infrastructure.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace InterviewPrep.Web.Tests.Features.Rooms;

/// <summary>A node that serves rooms: real Kestrel, real PostgreSQL. Who calls stands in the header <c>X-User</c>; mia and max are mentors.</summary>
internal sealed class RoomServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private bool _stopped;

    private RoomServer(WebApplication app, string database, FakeTime time, HeldSandbox sandbox, ErrorLog errors) =>
        (_app, Database, Time, Sandbox, Errors) = (app, database, time, sandbox, errors);

    public string Database { get; }
    public FakeTime Time { get; }
    public HeldSandbox Sandbox { get; }
    public Uri Address => new(_app.Urls.First());
    public IServiceProvider Services => _app.Services;
    public DatabaseHand Hand => new(Database);
    public OpenRooms Rooms => Services.GetRequiredService<OpenRooms>();

    /// <summary>What the server thought was wrong with itself.</summary>
    public ErrorLog Errors { get; }

    /// <summary>Starts a node; on the database of another one, it is a second node or the same one after a restart.</summary>
    /// <param name="more">Areas beside the rooms themselves.</param>
    public static async Task<RoomServer> StartAsync(RoomServer? onDatabaseOf = null, Action<IServiceCollection>? configure = null, params Feature[] more)
    {
        var database = onDatabaseOf?.Database ?? await TestDatabase.CreateAsync();
        var time = onDatabaseOf?.Time ?? new FakeTime();
        var (sandbox, errors) = (new HeldSandbox(), new ErrorLog());
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(errors);
        builder.Configuration["ConnectionStrings:Postgres"] = database;
        Feature[] features = [new RoomsFeature(), new ProgressFeature(), .. more];
        Register(builder.Services, builder.Configuration, time, sandbox, features);
        configure?.Invoke(builder.Services);
        var app = builder.Build();
        app.UseErrors();
        app.UseRouting();
        app.Use((context, next) =>
        {
            if (context.Request.Headers["X-User"].ToString() is { Length: > 0 } user)
                context.User = new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, user), new(ClaimTypes.Name, user), new("sid", $"sign-in of {user}"), .. user is "mia" or "max" ? new Claim[] { new(ClaimTypes.Role, Roles.Mentor) } : []], "test"));
            return next();
        });
        app.UseMiddleware<CallerMiddleware>();
        foreach (var feature in features) feature.Map(app);
        app.Map("/error", () => Results.Empty); // the page that tells people
        await app.Services.GetRequiredService<Database>().StartingAsync(CancellationToken.None);
        app.Services.GetRequiredService<Catalogue>().Replace([Questions.Sum], Questions.InterviewerRubric);
        await app.StartAsync();
        return new RoomServer(app, database, time, sandbox, errors);
    }

    /// <summary>Stops this node and starts another one on its database.</summary>
    public async Task<RoomServer> RestartAsync()
    {
        await DisposeAsync();
        return await StartAsync(this);
    }

    public async Task<string> StartDrillAsync(string user, int? minutes = null)
    {
        using var http = HttpOf(user);
        var response = await http.PostAsJsonAsync("/api/drills", new { question = Questions.Sum.Id.Value, minutes });
        return (await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<DrillStarted>())!.Room;
    }

    public HttpClient HttpOf(string user)
    {
        var http = new HttpClient { BaseAddress = Address };
        if (user.Length > 0) http.DefaultRequestHeaders.Add("X-User", user);
        return http;
    }

    public Task<HubClient> ConnectAsync(string user, string room) =>
        HubClient.ConnectAsync(new Uri($"ws://{Address.Authority}/rooms/{room}/hub"), options => options.SetRequestHeader("X-User", user));

    /// <summary>A tab of this person in the room, and what it was told first.</summary>
    public async Task<(HubClient Tab, JsonElement Joined)> EnterAsync(string user, string room, string tab = "tab", bool write = true, int? knownVersion = null)
    {
        var client = await ConnectAsync(user, room);
        return (client, await JoinAsync(client, tab, write, knownVersion));
    }

    public static async Task<JsonElement> JoinAsync(HubClient client, string tab = "tab", bool write = true, int? knownVersion = null)
    {
        object[] known = knownVersion is { } version ? [new { round = 1, version }] : [];
        await client.InvokeAsync("Join", new { tab, write, known });
        return await client.NextAsync("Joined");
    }

    /// <summary>Events of the room's stream, as they are stored.</summary>
    public async Task<IReadOnlyList<object>> EventsAsync(string room)
    {
        await using var session = Services.GetRequiredService<IDocumentStore>().QuerySession();
        return [.. (await session.FetchStreamAsync(new RoomId(room).Stream)).Select(e => e.Data)];
    }

    public Task<RoomState> StateAsync(string room) => Rooms.ReadAsync(new RoomId(room), state => state);

    public async Task<string> TextAsync(string room) => (await StateAsync(room)).Rounds[0].Document.Text;

    public async ValueTask DisposeAsync()
    {
        if (_stopped) return;
        _stopped = true;
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static void Register(IServiceCollection services, ConfigurationManager configuration, FakeTime time, HeldSandbox sandbox, Feature[] features)
    {
        services.AddSingleton<TimeProvider>(time);
        services.AddSingleton<ISandbox>(sandbox);
        services.AddRequests(typeof(Program).Assembly);
        foreach (var found in AssemblyScanner.FindValidatorsInAssembly(typeof(Program).Assembly, includeInternalTypes: true))
            services.AddScoped(found.InterfaceType, found.ValidatorType);
        services.AddProblemDetails().AddExceptionHandler<ProblemResponses>();
        services.AddRouting();
        services.AddSingleton<Catalogue>();
        services.AddStorage(configuration, storage =>
        {
            foreach (var feature in features)
            {
                feature.Store(storage.Schema);
                storage.SqlFrom(typeof(Program).Assembly, $"{feature.GetType().Namespace}.Schema.");
            }
            storage.Schema.Document<StoredQuestion>("question", q => q.Id).Index(q => q.Listed);
        });
        foreach (var feature in features) feature.Register(services, configuration);
    }
}

/// <summary>Keeps the errors that a server logs.</summary>
internal sealed class ErrorLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _errors = new();

    public IReadOnlyCollection<string> Errors => _errors;

    public ILogger CreateLogger(string categoryName) => this;
    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel)) _errors.Enqueue($"{formatter(state, exception)} {exception}");
    }

    public void Dispose()
    {
    }
}
