using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace InterviewPrep.EndToEnd.Tests.Stage;

/// <summary>
/// A running server with its own data, database and sandbox. As the assembly's fixture it is shared by all tests that do it no harm; a class that
/// kills the server or moves its clock takes one of its own (<see cref="IClassFixture{TFixture}"/>).
/// </summary>
public sealed class Site : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("interviewprep-e2e-").FullName;
    private readonly HttpClient _http;
    private readonly IReadOnlyList<(string Name, string Value)> _settings;
    private ServerProcess? _server;
    private TimeSpan _ahead;
    private int _people;

    public Site() : this([])
    {
    }

    /// <param name="settings">Of the server's environment.</param>
    internal Site(params IReadOnlyList<(string Name, string Value)> settings)
    {
        _settings = settings;
        Address = new Uri($"http://127.0.0.1:{FreePort()}");
        Mail = new Mailbox(Path.Combine(_folder, "mail"));
        _http = new HttpClient { BaseAddress = Address };
    }

    /// <summary>The same after a restart.</summary>
    public Uri Address { get; }
    public Mailbox Mail { get; }

    public ValueTask InitializeAsync() => new(StartAsync());

    public async Task StartAsync()
    {
        _server = ServerProcess.Start(Address, _folder, _settings);
        await _server.MoveClockAsync(_ahead);
        await _server.IsReadyAsync();
    }

    /// <summary>SIGKILL. The database goes on or down by itself, as after any crash.</summary>
    public Task KillAsync() => _server!.KillAsync();

    /// <summary>Puts the server's clock ahead; a restart keeps it so.</summary>
    public Task MoveClockAsync(TimeSpan by)
    {
        _ahead += by;
        return _server!.MoveClockAsync(by);
    }

    /// <summary>Signs up and confirms by the mail, over the API.</summary>
    public async Task<Account> NewAccountAsync(string name)
    {
        var account = new Account(name, $"person{Interlocked.Increment(ref _people)}@example.test", Account.UsualPassword);
        using var signedUp = await PostAsync("/api/accounts", new { account.Email, account.Password, DisplayName = name });
        var link = QueryHelpers.ParseQuery((await Mail.LinkToAsync(account.Email, "/confirm-email")).Query);
        using var confirmed = await PostAsync("/api/accounts/confirm", new { Account = link["account"].ToString(), Token = link["token"].ToString() });
        return account;
    }

    /// <summary>A program that works in the name of this account.</summary>
    public async Task<HttpClient> ProgramOfAsync(Account account)
    {
        using var answer = await PostAsync("/api/tokens", new { account.Email, account.Password });
        var token = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString();
        return new HttpClient { BaseAddress = Address, DefaultRequestHeaders = { Authorization = new("Bearer", token) } };
    }

    /// <summary>A server that has just started still plays it.</summary>
    public async Task HasDemoRecordingAsync()
    {
        using var ada = await ProgramOfAsync(Account.Demo("ada"));
        using var glance = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (!(await ada.GetAsync($"/api/recordings/{Repository.DemoRecording}")).IsSuccessStatusCode) await glance.WaitForNextTickAsync();
    }

    /// <summary>The demo's review is made a moment after its recording.</summary>
    public async Task HasDemoReviewAsync()
    {
        using var ada = await ProgramOfAsync(Account.Demo("ada"));
        using var glance = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (!(await ada.GetAsync($"/api/reviews/{Repository.DemoRecording}-ada")).IsSuccessStatusCode) await glance.WaitForNextTickAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (_server is not null) await _server.DisposeAsync();
        File.Copy(Path.Combine(_folder, "postgres", "log"), Path.Combine(Repository.Artifacts, $"postgres-{Address.Port}.log"), overwrite: true);
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<HttpResponseMessage> PostAsync(string path, object body) => (await _http.PostAsJsonAsync(path, body)).EnsureSuccessStatusCode();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
