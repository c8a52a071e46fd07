using System.Net.Http.Json;
using System.Security.Claims;
using FluentValidation;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.QuestionBank;
using InterviewPrep.Sandbox;
using InterviewPrep.Storage;
using InterviewPrep.Testing;
using InterviewPrep.Web.Features;
using InterviewPrep.Web.Features.Questions;
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

/// <summary>A node that serves rooms: real Kestrel, real PostgreSQL. Who calls stands in the header <c>X-User</c>.</summary>
internal sealed class RoomServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RoomServer(WebApplication app, string database, FakeTime time, HeldSandbox sandbox) =>
        (_app, Database, Time, Sandbox) = (app, database, time, sandbox);

    public string Database { get; }
    public FakeTime Time { get; }
    public HeldSandbox Sandbox { get; }
    public Uri Address => new(_app.Urls.First());
    public IServiceProvider Services => _app.Services;

    /// <summary>Starts a node; on the database of another one, it is a second node or the same one after a restart.</summary>
    /// <param name="more">Areas beside the rooms themselves.</param>
    public static async Task<RoomServer> StartAsync(RoomServer? onDatabaseOf = null, Action<IServiceCollection>? configure = null, params Feature[] more)
    {
        var database = onDatabaseOf?.Database ?? await TestDatabase.CreateAsync();
        var time = onDatabaseOf?.Time ?? new FakeTime();
        var sandbox = new HeldSandbox();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Configuration["ConnectionStrings:Postgres"] = database;
        Feature[] features = [new RoomsFeature(), .. more];
        Register(builder.Services, builder.Configuration, time, sandbox, features);
        configure?.Invoke(builder.Services);
        var app = builder.Build();
        app.UseErrors();
        app.Use((context, next) =>
        {
            if (context.Request.Headers["X-User"].ToString() is { Length: > 0 } user)
                context.User = new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, user), new(ClaimTypes.Name, user)], "test"));
            return next();
        });
        app.UseMiddleware<CallerMiddleware>();
        foreach (var feature in features) feature.Map(app);
        await app.Services.GetRequiredService<Database>().StartingAsync(CancellationToken.None);
        await app.StartAsync();
        app.Services.GetRequiredService<Catalogue>().Replace([Questions.Sum]);
        return new RoomServer(app, database, time, sandbox);
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
        http.DefaultRequestHeaders.Add("X-User", user);
        return http;
    }

    public Task<HubClient> ConnectAsync(string user, string room) =>
        HubClient.ConnectAsync(new Uri($"ws://{Address.Authority}/rooms/{room}/hub"), options => options.SetRequestHeader("X-User", user));

    /// <summary>Events of the room's stream, as they are stored.</summary>
    public async Task<IReadOnlyList<object>> EventsAsync(string room)
    {
        await using var session = Services.GetRequiredService<IDocumentStore>().QuerySession();
        return [.. (await session.FetchStreamAsync(new RoomId(room).Stream)).Select(e => e.Data)];
    }

    public async ValueTask DisposeAsync()
    {
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
            foreach (var feature in features) feature.Store(storage.Schema);
            storage.Schema.Document<StoredQuestion>("question", q => q.Id).Index(q => q.Listed);
        });
        foreach (var feature in features) feature.Register(services, configuration);
    }
}
