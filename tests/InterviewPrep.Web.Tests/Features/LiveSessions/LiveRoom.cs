using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.LiveSessions;
using InterviewPrep.Web.Features.LiveSessions.Scorecards;
using InterviewPrep.Web.Features.Progress;
using InterviewPrep.Web.Features.Recordings;
using InterviewPrep.Web.Features.Rooms.Running;
using InterviewPrep.Web.Tests.Features.Rooms;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace InterviewPrep.Web.Tests.Features.LiveSessions;

/// <summary>A live session of ada and ben, in whose first round ada answers, on a node of its own.</summary>
internal sealed class LiveRoom : IAsyncDisposable
{
    public static readonly UserId Ada = new("ada");
    public static readonly UserId Ben = new("ben");
    public static readonly UserId Mia = new("mia");

    private LiveRoom(RoomServer server, RoomId id) => (Server, Id) = (server, id);

    public RoomServer Server { get; }
    public RoomId Id { get; }
    private OpenRooms Open => Server.Services.GetRequiredService<OpenRooms>();

    public static Task<RoomServer> ServeAsync(RoomServer? onDatabaseOf = null) =>
        RoomServer.StartAsync(onDatabaseOf, services => services.AddSingleton<RecordingArchive>(), more: [new LiveSessionsFeature()]);

    /// <param name="rounds">1 or 2.</param>
    public static async Task<LiveRoom> OpenAsync(RoomServer? server = null, int rounds = 2)
    {
        server ??= await ServeAsync();
        var question = new QuestionRef(Rooms.Questions.Sum.Id.Value, Rooms.Questions.Sum.Version, Rooms.Questions.Sum.Hash, Rooms.Questions.Sum.Title);
        PlannedRound Round(UserId candidate) => new(candidate, question, Rooms.Questions.Starter, 2, IsCoding: true, TimeSpan.FromMinutes(25));
        var plan = new SessionPlan(InterviewKind.Coding, "en", [], [.. new[] { Round(Ada), Round(Ben) }.Take(rounds)]);
        var room = new LiveRoom(server, RoomId.New());
        var opened = RoomDecisions.Open(new RoomCommand.OpenSession(plan, new Person(Ada, "Ada"), new Person(Ben, "Ben")), server.Time.GetUtcNow());
        await room.Open.CreateAsync(room.Id, opened.Events);
        return room;
    }

    public Task AskAsync(RoomCommand command) => Open.AskAsync(Id, command);

    /// <summary>Both come and answer about recording.</summary>
    public async Task BeginAsync(bool recorded = true)
    {
        foreach (var person in new[] { Ada, Ben })
        {
            await AskAsync(new LiveCommand.Arrive(person));
            await AskAsync(new LiveCommand.AnswerConsent(person, new Consent(recorded, Audio: false)));
        }
    }

    /// <summary>On to the next phase, as both agree.</summary>
    public async Task MoveOnAsync()
    {
        await AskAsync(new LiveCommand.ProposeMoveOn(Ada));
        await AskAsync(new LiveCommand.ProposeMoveOn(Ben));
    }

    /// <summary>Both come, both rounds are played without a word, and the two part.</summary>
    public async Task PlayAsync(bool recorded = true)
    {
        await BeginAsync(recorded);
        while (await PhaseAsync() is not Phase.Over) await MoveOnAsync();
    }

    public async Task MoveOnToAsync(Phase phase)
    {
        while (await PhaseAsync() != phase) await MoveOnAsync();
    }

    public async Task<Phase> PhaseAsync() => (await DocumentAsync())!.Phase;

    public Task<LiveSession?> DocumentAsync() => Server.Services.GetRequiredService<SessionArchive>().FindAsync(Id);

    public async Task<T?> LoadAsync<T>(string id) where T : class
    {
        await using var session = Server.Services.GetRequiredService<IDocumentStore>().QuerySession();
        return await session.LoadAsync<T>(id);
    }

    public HttpClient HttpOf(string user) => Server.HttpOf(user);

    public string Api(string path) => $"/api/rooms/{Id}/{path}";

    /// <summary>Saves a scorecard; its rows all get the level.</summary>
    public async Task<HttpResponseMessage> ScoreAsync(string user, int round, About about, int? level = 3, string note = "", int revision = 0, bool give = true)
    {
        using var http = HttpOf(user);
        var rubric = about is About.Candidate ? Rooms.Questions.Sum.Rubric : Rooms.Questions.InterviewerRubric;
        var scores = rubric.Rows.Select(row => new { row = row.Id, level, note });
        return await http.PutAsJsonAsync(Api($"rounds/{round}/scorecard?about={about}"), new { scores, strengths = note, tryNext = note, revision, given = give });
    }

    /// <summary>Gives both cards that one of the two owes the other; the own view has to be there.</summary>
    public async Task GiveFeedbackAsync(string user, int level = 3, string note = "")
    {
        var answered = user == Ada.Value ? 1 : 2;
        foreach (var (round, about) in new[] { (answered, About.Interviewer), (3 - answered, About.Candidate) })
            Assert.Equal(HttpStatusCode.OK, (await ScoreAsync(user, round, about, level, note)).StatusCode);
    }

    public async Task AssessSelfAsync(string user, int level = 3, string note = "") =>
        Assert.Equal(HttpStatusCode.OK, (await ScoreAsync(user, user == Ada.Value ? 1 : 2, About.Candidate, level, note)).StatusCode);

    /// <summary>The session's page as a program reads it.</summary>
    public async Task<JsonElement> ShowAsync(string user)
    {
        using var http = HttpOf(user);
        return await http.GetFromJsonAsync<JsonElement>($"/api/sessions/{Id}");
    }

    /// <summary>Every place of the database that holds <paramref name="text"/> somewhere in a row, by table.</summary>
    public static async Task<IReadOnlyList<string>> TablesWithAsync(string database, string text)
    {
        await using var source = NpgsqlDataSource.Create(database);
        var tables = new List<string>();
        await using (var list = source.CreateCommand("select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1"))
        await using (var reader = await list.ExecuteReaderAsync())
            while (await reader.ReadAsync()) tables.Add(reader.GetString(0));
        var found = new List<string>();
        foreach (var table in tables)
        {
            await using var search = source.CreateCommand($"select count(*) from \"{table}\" t where strpos(t::text, $1) > 0");
            search.Parameters.AddWithValue(text);
            if ((long)(await search.ExecuteScalarAsync())! > 0) found.Add(table);
        }
        return found;
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
