using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Sandbox;
using InterviewPrep.Testing;
using InterviewPrep.Web.Features.Questions;
using InterviewPrep.Web.Features.Rooms.Running;
using InterviewPrep.Web.Tests.Features.Lobby;
using InterviewPrep.Web.Tests.Features.Rooms;
using Microsoft.Extensions.DependencyInjection;
using Person = InterviewPrep.Domain.Rooms.Live.Person;
using Roles = InterviewPrep.Web.Infrastructure.Requests.Roles;

namespace InterviewPrep.Web.Tests.Authority;

/// <summary>Everybody who may come to a door, in the order of a row's letters.</summary>
public enum Part
{
    /// <summary>Signed in, and no member of the room.</summary>
    Outsider,

    /// <summary>Of round one.</summary>
    Candidate,

    /// <summary>Of round one.</summary>
    Interviewer,

    /// <summary>A mentor in the observer's seat.</summary>
    Observer,

    /// <summary>A mentor who is no member of the room.</summary>
    Mentor,
    Admin,
    SignedOut,
}

/// <summary>The server with one person for each part, and as many live sessions of theirs as are wanted.</summary>
public sealed class Cast : IAsyncLifetime
{
    public const string Question = "merge-bookings";

    /// <summary>A run in each room, judged.</summary>
    public const string Run = "run1";

    private readonly LobbyServer _server = new();
    private readonly Dictionary<Part, Player> _players = [];
    private string? _untouched;
    private string? _recording;

    /// <summary>The version of the event that asked for <see cref="Run"/>.</summary>
    public int RunAt { get; private set; }

    public DateTimeOffset Now => Services.GetRequiredService<TimeProvider>().GetUtcNow();

    public IServiceProvider Services => _server.Services;
    public Uri Address => _server.Address;
    internal OpenRooms Rooms => Services.GetRequiredService<OpenRooms>();

    public async ValueTask InitializeAsync()
    {
        await _server.InitializeAsync();
        _ = JudgeAllAsync();
        foreach (var part in Enum.GetValues<Part>().Where(p => p is not Part.SignedOut))
        {
            string[] roles = part is Part.Observer or Part.Mentor ? [Roles.Mentor] : part is Part.Admin ? [Roles.Admin] : [];
            _players[part] = await _server.NewPlayerAsync(part.ToString(), roles);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var player in _players.Values) player.Dispose();
        await _server.DisposeAsync();
    }

    /// <summary>Nobody here cares for verdicts, but some wait for one.</summary>
    private async Task JudgeAllAsync()
    {
        var sandbox = (HeldSandbox)Services.GetRequiredService<ISandbox>();
        while (true)
        {
            try
            {
                (await sandbox.NextAsync()).Finish(Verdict.Accepted);
            }
            catch (OperationCanceledException)
            {
                // for long nobody has run anything
            }
        }
    }

    public UserId Id(Part part) => _players[part].User;

    public Task ClearLobbyAsync() => _server.ClearAsync();

    /// <summary>A browser with this person's cookie; nobody's when signed out.</summary>
    public Visitor Visit(Part part) => part is Part.SignedOut ? _server.Visit() : _players[part].Visitor;

    public Task<HubClient> ConnectAsync(Part part, string path) => HubClient.ConnectAsync(new Uri($"ws://{Address.Authority}{path}"), options =>
    {
        if (part is not Part.SignedOut) options.Cookies = _players[part].Visitor.Cookies;
    });

    /// <summary>Who only reads, or may do nothing there, leaves the room as it was: the next can try the same one.</summary>
    public async Task<string> RoomForAsync(Part part, bool isOnlyRead = false) =>
        isOnlyRead || part is Part.Outsider or Part.Admin or Part.SignedOut ? _untouched ??= await OpenRoomAsync() : await OpenRoomAsync();

    /// <summary>A session that is over and was recorded; the observer has watched it as it went on.</summary>
    public async Task<string> RecordingAsync(Part part, bool isOnlyRead)
    {
        var mayBeShared = isOnlyRead || part is not (Part.Candidate or Part.Interviewer);
        if (mayBeShared && _recording is not null) return _recording;
        var room = new RoomId(await OpenRoomAsync());
        while (await Rooms.ReadAsync(room, state => state.Open))
            foreach (var who in new[] { Part.Candidate, Part.Interviewer }) await Rooms.AskAsync(room, new LiveCommand.ProposeMoveOn(Id(who)));
        if (mayBeShared) _recording = room.Value;
        return room.Value;
    }

    /// <summary>A session in round one, recorded, whose question is shown; the observer sits in it.</summary>
    private async Task<string> OpenRoomAsync()
    {
        var room = RoomId.New();
        var (candidate, interviewer) = (Id(Part.Candidate), Id(Part.Interviewer));
        var found = Services.GetRequiredService<Catalogue>().Find(Question)!.Question;
        var question = new QuestionRef(found.Id.Value, found.Version, found.Hash, found.Title);
        PlannedRound Round(UserId who) => new(who, question, "class Answer {}\n", 3, IsCoding: true, TimeSpan.FromMinutes(30));
        var plan = new SessionPlan(InterviewKind.Coding, "en", [], [Round(candidate), Round(interviewer)]);
        var now = Now;
        List<RoomEvent> events = [.. RoomDecisions.Open(new RoomCommand.OpenSession(plan, new Person(candidate, "Candidate"), new Person(interviewer, "Interviewer")), now).Events];
        var state = events.Skip(1).Aggregate(RoomState.Start((RoomOpened)events[0]), (s, e) => s.Apply(e));
        var consent = new Consent(Recording: true, Audio: false);
        RoomCommand[] beginning =
        [
            new LiveCommand.Arrive(candidate), new LiveCommand.Arrive(interviewer), new LiveCommand.AnswerConsent(candidate, consent), new LiveCommand.AnswerConsent(interviewer, consent),
            new LiveCommand.ProposeMoveOn(candidate), new LiveCommand.ProposeMoveOn(interviewer), new RoomCommand.RevealQuestion(interviewer, 1),
            new RoomCommand.RequestRun(candidate, 1, Run, RunKind.Samples, Input: null), new RoomCommand.FinishRun(1, Run, RunResults.NotJudged("Only asked for.")),
            new LiveCommand.Observe(Id(Part.Observer), "Observer"),
        ];
        foreach (var command in beginning)
        {
            var decision = RoomDecisions.Decide(state, command, now);
            Assert.Null(decision.Refusal);
            events.AddRange(decision.Events);
            state = decision.Events.Aggregate(state, (s, e) => s.Apply(e));
        }
        RunAt = events.FindIndex(e => e is RunRequested) + 1;
        await Rooms.CreateAsync(room, events);
        return room.Value;
    }
}
