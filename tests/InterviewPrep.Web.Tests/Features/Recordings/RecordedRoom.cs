using System.Net.Http.Json;
using System.Text.Json;
using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features;
using InterviewPrep.Web.Features.Accounts;
using InterviewPrep.Web.Features.LiveSessions;
using InterviewPrep.Web.Features.Mail;
using InterviewPrep.Web.Features.Notices;
using InterviewPrep.Web.Features.Progress;
using InterviewPrep.Web.Features.Recordings;
using InterviewPrep.Web.Features.Rooms.Running;
using InterviewPrep.Web.Infrastructure.Http;
using InterviewPrep.Web.Infrastructure.Startup;
using InterviewPrep.Web.Tests.Features.Rooms;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewPrep.Web.Tests.Features.Recordings;

/// <summary>Mentors whom a test lets in.</summary>
internal sealed class Grants : IRecordingGrant
{
    public HashSet<(RoomId, UserId)> Given { get; } = [];

    public Task<bool> IsMentorOfAsync(RoomId room, UserId person, CancellationToken cancellationToken) => Task.FromResult(Given.Contains((room, person)));
}

/// <summary>A node with recordings, shared by the tests of a class.</summary>
public sealed class RecordingServer : IAsyncLifetime
{
    internal RoomServer Rooms { get; private set; } = null!;
    internal Grants Grants { get; } = new();

    public async ValueTask InitializeAsync() => Rooms = await RoomServer.StartAsync(
        configure: services => services.AddSingleton<IRecordingGrant>(Grants).AddSingleton<SiteAddress>().AddSingleton<Readiness>().AddSingleton<Outbox>(),
        more: [new LiveSessionsFeature(), new RecordingsFeature(), new NoticesFeature(), new AccountDocuments()]);

    /// <summary>Nobody has an account here, so nobody is told anything; but it is looked for.</summary>
    private sealed class AccountDocuments : Feature
    {
        public override void Store(StorageSchema schema) => new AccountsFeature().Store(schema);
    }

    /// <summary>A session of ada, who answers, and ben, who interviews; mia watches when asked to.</summary>
    internal async Task<RecordedRoom> PlayAsync(bool recorded = true, bool sound = false, bool observed = false, Func<RecordedRoom, Task>? between = null)
    {
        var room = await RecordedRoom.OpenAsync(this, recorded, sound, observed);
        await room.PlayAsync(between);
        return room;
    }

    public ValueTask DisposeAsync() => Rooms.DisposeAsync();
}

/// <summary>A live session that is played by hand, of one round.</summary>
internal sealed class RecordedRoom(RecordingServer server, RoomId id)
{
    public const string Said = "xylophone";
    public static readonly UserId Ada = new("ada");
    public static readonly UserId Ben = new("ben");
    public static readonly UserId Mia = new("mia");

    public RoomId Id => id;
    public string Api => $"/api/recordings/{id}";
    public RoomServer Rooms => server.Rooms;

    /// <summary>What somebody says in the chat of this room, and nobody anywhere else.</summary>
    public string Words(string user) => $"{Said} of {user} in {id}";

    public static async Task<RecordedRoom> OpenAsync(RecordingServer server, bool recorded, bool sound, bool observed)
    {
        var sum = InterviewPrep.Web.Tests.Features.Rooms.Questions.Sum;
        var question = new QuestionRef(sum.Id.Value, sum.Version, sum.Hash, sum.Title);
        var round = new PlannedRound(Ada, question, InterviewPrep.Web.Tests.Features.Rooms.Questions.Starter, 2, IsCoding: true, TimeSpan.FromMinutes(25), SeenAt: server.Rooms.Time.GetUtcNow());
        var plan = new SessionPlan(InterviewKind.Coding, "en", ["Both of you wanted arrays."], [round]);
        var room = new RecordedRoom(server, RoomId.New());
        var opened = RoomDecisions.Open(new RoomCommand.OpenSession(plan, new Person(Ada, "Ada"), new Person(Ben, "Ben")), server.Rooms.Time.GetUtcNow());
        await room.Open.CreateAsync(room.Id, opened.Events);
        if (observed) await room.AskAsync(new LiveCommand.Observe(Mia, "Mia"));
        foreach (var person in new[] { Ada, Ben })
        {
            await room.AskAsync(new LiveCommand.Arrive(person));
            await room.AskAsync(new LiveCommand.AnswerConsent(person, new Consent(recorded, sound && recorded)));
        }
        return room;
    }

    /// <summary>To its end: a question shown, some text, words in the chat, a drawing, a run.</summary>
    public async Task PlayAsync(Func<RecordedRoom, Task>? between = null)
    {
        await MoveOnAsync();
        await AskAsync(new RoomCommand.RevealQuestion(Ben, 1));
        foreach (var text in new[] { "// first thoughts\n", "int Sum(int a, int b) => a - b;\n", InterviewPrep.Web.Tests.Features.Rooms.Questions.Solution })
        {
            Rooms.Time.Advance(TimeSpan.FromSeconds(10));
            await AskAsync(new RoomCommand.ReplaceText(Ada, 1, text));
            await AskAsync(new RoomCommand.ReportTextHash(Ada, 1, (await StateAsync()).Rounds[0].Document.Version, Domain.Recordings.RecordingReplay.HashOf(text)));
        }
        await AskAsync(new LiveCommand.SendChat(Ben, Words("ben")));
        await AskAsync(new LiveCommand.SendChat(Ada, Words("ada")));
        await AskAsync(new LiveCommand.Draw(Ada, [new BoardElement("e", 1, 1, """{"kind":"box"}""")]));
        await AskAsync(new RoomCommand.RevealHint(Ben, 1, ["What does + do?", "Use it."]));
        if (between is not null) await between(this);
        await MoveOnAsync();
        await MoveOnAsync();
    }

    /// <summary>Somebody writes a private note.</summary>
    public async Task NoteAsync(string user, string text)
    {
        using var http = HttpOf(user);
        (await http.PostAsJsonAsync($"/api/rooms/{id}/notes", new { text })).EnsureSuccessStatusCode();
    }

    public async Task MoveOnAsync()
    {
        await AskAsync(new LiveCommand.ProposeMoveOn(Ada));
        await AskAsync(new LiveCommand.ProposeMoveOn(Ben));
    }

    public Task AskAsync(RoomCommand command) => Open.AskAsync(id, command);

    public Task<RoomState> StateAsync() => Open.ReadAsync(id, state => state);

    public HttpClient HttpOf(string user) => Rooms.HttpOf(user);

    public async Task<JsonElement> ReadAsync(string user, string path = "", string? share = null)
    {
        using var http = HttpOf(user);
        return await http.GetFromJsonAsync<JsonElement>($"{Api}{path}{(share is null ? "" : $"?share={share}")}");
    }

    public async Task<System.Net.HttpStatusCode> StatusAsync(string user, string path = "")
    {
        using var http = HttpOf(user);
        using var answer = await http.GetAsync($"{Api}{path}");
        return answer.StatusCode;
    }

    private OpenRooms Open => Rooms.Services.GetRequiredService<OpenRooms>();
}
