using System.Net;
using InterviewPrep.Testing;
using InterviewPrep.Web.Features.Accounts;
using InterviewPrep.Web.Features.Mail;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewPrep.Web.Tests;

/// <summary>
/// The server as it is, on a real PostgreSQL and a port of its own. As a class or assembly fixture it is shared; a test that wants
/// other settings or services starts its own with <see cref="StartAsync"/>.
/// </summary>
public sealed class WebServer : IAsyncLifetime
{
    private readonly List<(string Name, string Value)> _settings = [("RateLimits:SignInsPerMinute", "10000"), ("RateLimits:RunsPerMinute", "10000"), ("Demo:Recording", "false")];
    private readonly string _folder = Directory.CreateTempSubdirectory("interviewprep-web-").FullName;
    private Action<IServiceCollection> _services = _ => { };
    private WebApplicationFactory<Program>? _factory;
    private int _people;

    public Uri Address { get; private set; } = null!;
    public IServiceProvider Services => _factory!.Services;

    /// <summary>What the server sent, after it was written to the mail folder.</summary>
    public Postbox Postbox => Services.GetRequiredService<Postbox>();

    public static async Task<WebServer> StartAsync(Action<IServiceCollection>? services = null, params (string Name, string Value)[] settings)
    {
        var server = new WebServer();
        server._settings.AddRange(settings);
        if (services is not null) server._services = services;
        await server.InitializeAsync();
        return server;
    }

    public async ValueTask InitializeAsync()
    {
        _settings.InsertRange(0, [("ConnectionStrings:Postgres", await TestDatabase.CreateAsync()), ("INTERVIEWPREP_DATA", _folder), ("environment", "Development"), ("urls", "http://127.0.0.1:0")]);
        _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            foreach (var (name, value) in _settings) host.UseSetting(name, value);
            host.ConfigureTestServices(services =>
            {
                services.AddSingleton(provider => new Postbox(provider.GetRequiredService<MailFolder>()));
                services.AddSingleton<IMailTransport>(provider => provider.GetRequiredService<Postbox>());
                _services(services);
            });
        });
        _factory.UseKestrel();
        _factory.StartServer();
        Address = new Uri(_factory.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public async ValueTask DisposeAsync()
    {
        if (_factory is not null) await _factory.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Somebody's browser, without script: a cookie jar, no redirects followed by itself.</summary>
    public Visitor Visit() => new(Address);

    /// <summary>One of the demo accounts, signed in: ada, ben, mia (mentor) or root (admin).</summary>
    public async Task<Visitor> SignInAsync(string demo)
    {
        var visitor = Visit();
        var answer = await visitor.SignInAsync($"{demo}@demo.test", DemoAccounts.Password);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return visitor;
    }

    /// <summary>A new candidate: signed up, confirmed by the link of the mail, signed in.</summary>
    public async Task<Visitor> NewCandidateAsync(string name = "Candidate")
    {
        var email = $"person{Interlocked.Increment(ref _people)}@example.test";
        var visitor = Visit();
        await visitor.PostAsync("/sign-up", ("DisplayName", name), ("Email", email), ("Password", Visitor.Password));
        await visitor.ConfirmAsync(await Postbox.ToAsync(email));
        await visitor.SignInAsync(email, Visitor.Password);
        return visitor;
    }
}
