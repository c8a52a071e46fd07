using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.QuestionBank;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Questions;
using InterviewPrep.Web.Features.Rooms.Running;
using InterviewPrep.Web.Infrastructure.Startup;

namespace InterviewPrep.Web.Features.Recordings.Demo;

/// <summary>In Development: one recorded session of the demo accounts, so that a newcomer has something to watch. It is marked, and counts for nothing.</summary>
internal sealed class DemoRecording(
    Catalogue catalogue, RunJudge judge, IDocumentStore store, Readiness readiness, IHostEnvironment environment, IConfiguration configuration, TimeProvider time, ILogger<DemoRecording> log)
    : BackgroundService
{
    private const string Question = "merge-bookings";
    private static readonly TimeSpan s_ago = TimeSpan.FromHours(20);

    /// <summary>The room of the demo, on every server.</summary>
    public static readonly RoomId Room = RoomId.From("de300000000000000000000000000001");

    private static readonly Person s_candidate = new(new UserId("ada"), "Ada");
    private static readonly Person s_interviewer = new(new UserId("ben"), "Ben");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Demo:Accounts and Demo:Recording of the configuration switch it off.
        if (!environment.IsDevelopment() || !configuration.GetValue("Demo:Accounts", true) || !configuration.GetValue("Demo:Recording", true)) return;
        try
        {
            await readiness.WhenReady.WaitAsync(stoppingToken);
            if (!await WasMadeAsync(stoppingToken)) await MakeAsync(stoppingToken);
        }
        catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
        {
            log.LogWarning(fault, "The demo recording could not be made; everything else works");
        }
    }

    /// <summary>Also when its people have deleted it since.</summary>
    private async Task<bool> WasMadeAsync(CancellationToken cancellationToken)
    {
        await using var documents = store.QuerySession();
        return (await documents.QuerySqlAsync("select room from recording_demos where room = @Room", new { Room = Room.Value }, row => row.GetString(0), cancellationToken)).Count > 0;
    }

    private async Task MakeAsync(CancellationToken cancellationToken)
    {
        if (catalogue.Find(Question)?.Question is not { Body: CodingBody body } question) return; // another bank
        var reference = new QuestionRef(question.Id.Value, question.Version, question.Hash, question.Title);
        var starter = body.Starter.ReplaceLineEndings("\n");
        var solution = body.Solution.ReplaceLineEndings("\n");
        var round = new PlannedRound(s_candidate.Id, reference, starter, question.Interviewer.Hints.Count, IsCoding: true, TimeSpan.FromMinutes(25));
        var session = new DemoSession(
            new SessionPlan(InterviewKind.Coding, "en", [], [round]), s_candidate, s_interviewer, [.. question.Interviewer.Hints.Select(h => h.Text)], time.GetUtcNow() - s_ago,
            (asked, run) => judge.JudgeAsync(asked, run, (_, _) => { }));
        var (state, events) = await session.PlayAsync(solution.Replace(".OrderBy(b => b[0])", "", StringComparison.Ordinal), solution);
        await using var documents = store.LightweightSession();
        RecordingProjection.Write(documents, RecordingProjection.Of(Room, state, RecordingOrigin.Demo, events[^1].At, keepUntil: null));
        documents.StartStream(Room.Stream, [.. events]);
        documents.QueueSql("insert into recording_demos (room) values (@Room)", new { Room = Room.Value });
        await documents.SaveChangesAsync(cancellationToken: cancellationToken);
    }
}
