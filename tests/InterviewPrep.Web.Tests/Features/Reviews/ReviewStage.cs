using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Domain.Text;
using InterviewPrep.QuestionBank;
using InterviewPrep.Testing;
using InterviewPrep.Web.Features.LiveSessions;
using InterviewPrep.Web.Features.Questions;
using InterviewPrep.Web.Features.Rooms.Running;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewPrep.Web.Tests.Features.Reviews;

/// <summary>The whole server on a clock that tests move, with people, mentors and recordings.</summary>
public sealed class ReviewStage : IAsyncLifetime
{
    public const string Question = "merge-bookings";

    public FakeTime Time { get; } = new(TimeProvider.System.GetUtcNow());
    public WebServer Server { get; private set; } = null!;
    public string Database => Server.Services.GetRequiredService<IConfiguration>().GetConnectionString("Postgres")!;

    public async ValueTask InitializeAsync() => Server = await WebServer.StartAsync(services => services.AddSingleton<TimeProvider>(Time));

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    internal async Task<Somebody> NewPersonAsync(string name)
    {
        var visitor = await Server.NewCandidateAsync(name);
        return new Somebody(visitor, (await visitor.Http.GetFromJsonAsync<JsonElement>("/api/me")).GetProperty("id").GetString()!, name);
    }

    internal async Task<Somebody> NewMentorAsync(string name)
    {
        var mentor = await NewPersonAsync(name);
        Assert.Equal(HttpStatusCode.NoContent, await mentor.PostAsync("/api/me/mentor-application", new { Reason = "I have held many interviews over the years." }));
        using var admin = await Server.SignInAsync("root");
        using var approved = await admin.PostJsonAsync($"/api/admin/mentor-applications/{mentor.Id}", new { Approve = true });
        Assert.Equal(HttpStatusCode.NoContent, approved.StatusCode);
        return mentor;
    }

    /// <summary>A recorded session of two: the first one answers in the one round, the second one interviews.</summary>
    internal async Task<RoomId> PlayAsync(Somebody candidate, Somebody interviewer, bool recorded = true, string asked = Question)
    {
        var rooms = Server.Services.GetRequiredService<OpenRooms>();
        var question = Server.Services.GetRequiredService<Catalogue>().Find(asked)!.Question;
        var interview = question.IsCoding ? InterviewKind.Coding : question.Body is BehaviouralBody ? InterviewKind.Behavioural : InterviewKind.SystemDesign;
        var round = new PlannedRound(candidate.User, new QuestionRef(asked, question.Version, question.Hash, question.Title), question.IsCoding ? "// starter\n" : "", 0, question.IsCoding, TimeSpan.FromMinutes(25));
        var room = RoomId.New();
        var opened = RoomDecisions.Open(new RoomCommand.OpenSession(new SessionPlan(interview, "en", [$"{candidate.Name} and {interviewer.Name} both want a first job."], [round]), new Person(candidate.User, candidate.Name), new Person(interviewer.User, interviewer.Name)), Time.GetUtcNow());
        await rooms.CreateAsync(room, opened.Events);
        foreach (var person in new[] { candidate.User, interviewer.User })
        {
            await rooms.AskAsync(room, new LiveCommand.Arrive(person));
            await rooms.AskAsync(room, new LiveCommand.AnswerConsent(person, new Consent(recorded, Audio: false)));
        }
        var archive = Server.Services.GetRequiredService<SessionArchive>();
        while ((await archive.FindAsync(room))!.Phase is not Phase.Over)
        {
            if ((await archive.FindAsync(room))!.Phase is Phase.RoundOne)
            {
                await rooms.AskAsync(room, new RoomCommand.RevealQuestion(interviewer.User, 1));
                Time.Advance(TimeSpan.FromSeconds(10));
                await rooms.AskAsync(room, new RoomCommand.ReplaceText(candidate.User, 1, "one\ntwo\nthree\n"));
                Time.Advance(TimeSpan.FromSeconds(10));
                var text = await rooms.ReadAsync(room, state => state.Rounds[0].Document);
                var line = ChangeSetJson.Parse(JsonSerializer.SerializeToElement(new object[] { new object[] { 0, "zero", "" }, text.Text.Length }));
                await rooms.AskAsync(room, new RoomCommand.EditText(candidate.User, 1, text.Version, [new TextUpdate("olgastab", 1, line)]));
                Time.Advance(TimeSpan.FromSeconds(10));
            }
            await rooms.AskAsync(room, new LiveCommand.ProposeMoveOn(candidate.User));
            await rooms.AskAsync(room, new LiveCommand.ProposeMoveOn(interviewer.User));
        }
        return room;
    }

    /// <summary>The candidate asks for a review; its id.</summary>
    internal async Task<string> AskAsync(Somebody owner, RoomId room, bool shown = false, string words = "Did I say enough while I searched?", int at = 5_000)
    {
        using var answer = await owner.Visitor.PostJsonAsync("/api/reviews", new { room = room.Value, words, moments = new[] { new { at, words = "here" } }, shownToPartner = shown });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("review").GetString()!;
    }

    /// <summary>Two people, their recorded session, and the first one's wish to have it reviewed.</summary>
    internal async Task<Asked> AskedAsync(bool shown = false)
    {
        var (owner, partner) = (await NewPersonAsync("Olga"), await NewPersonAsync("Paul"));
        var room = await PlayAsync(owner, partner);
        return new Asked(owner, partner, room, await AskAsync(owner, room, shown));
    }
}

internal sealed record Asked(Somebody Owner, Somebody Partner, RoomId Room, string Review);

/// <summary>A person with a browser of their own.</summary>
internal sealed record Somebody(Visitor Visitor, string Id, string Name)
{
    public UserId User => new(Id);

    public async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var answer = await Visitor.GetAsync(path);
        return answer.StatusCode;
    }

    public Task<JsonElement> ReadAsync(string path) => Visitor.Http.GetFromJsonAsync<JsonElement>(path);

    public async Task<HttpStatusCode> PostAsync(string path, object? body = null)
    {
        using var answer = await Visitor.PostJsonAsync(path, body ?? new { });
        return answer.StatusCode;
    }

    /// <summary>Why it was refused; null: it was not.</summary>
    public async Task<string?> RefusedAsync(string path, object? body = null)
    {
        using var answer = await Visitor.PostJsonAsync(path, body ?? new { });
        return answer.IsSuccessStatusCode ? null : (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString();
    }

    public async Task<HttpStatusCode> PutAsync(string path, object body)
    {
        using var answer = await Visitor.Http.PutAsJsonAsync(path, body);
        return answer.StatusCode;
    }

    /// <summary>Writes a comment; the thread's id.</summary>
    public async Task<string> SayAsync(string review, object comment)
    {
        using var answer = await Visitor.PostJsonAsync($"/api/reviews/{review}/comments", comment);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("thread").GetString()!;
    }

    public async Task<string> AddressAsync() => (await ReadAsync("/api/me")).GetProperty("email").GetString()!;
}
