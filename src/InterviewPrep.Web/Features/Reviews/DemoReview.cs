using InterviewPrep.Domain;
using InterviewPrep.Domain.Feedback;
using InterviewPrep.Domain.Reviews;
using InterviewPrep.QuestionBank;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.DueDrills;
using InterviewPrep.Web.Features.LiveSessions;
using InterviewPrep.Web.Features.LiveSessions.Scorecards;
using InterviewPrep.Web.Features.Notices;
using InterviewPrep.Web.Features.Questions;
using InterviewPrep.Web.Features.Recordings;
using InterviewPrep.Web.Features.Recordings.Playing;
using InterviewPrep.Web.Features.Reviews.Mentors;
using InterviewPrep.Web.Features.Reviews.Scorecards;
using InterviewPrep.Web.Features.Reviews.Threads;
using InterviewPrep.Web.Infrastructure.Startup;

namespace InterviewPrep.Web.Features.Reviews;

/// <summary>In Development: a finished review of the demo recording, so that a newcomer sees in a minute what one is: comments at moments, lines, the views of all three, due drills.</summary>
internal sealed class DemoReview(
    RecordingArchive recordings, RecordingIndex index, RecordedTexts texts, RecordedSessions sessions, ReviewCardStore cards, DueList due, Notifier notifier, Catalogue catalogue, IDocumentStore store,
    Readiness readiness, IHostEnvironment environment, IConfiguration configuration, TimeProvider time, ILogger<DemoReview> log) : BackgroundService
{
    private static readonly TimeSpan s_beat = TimeSpan.FromSeconds(2);
    private static readonly UserId s_owner = new("ada"), s_mentor = new("mia");
    private const string Owner = "Ada", Mentor = "Mia";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Demo:Accounts and Demo:Recording of the configuration switch it off.
        if (!environment.IsDevelopment() || !configuration.GetValue("Demo:Accounts", true) || !configuration.GetValue("Demo:Recording", true)) return;
        try
        {
            await readiness.WhenReady.WaitAsync(stoppingToken);
            using var beat = new PeriodicTimer(s_beat, time);
            for (var looks = 0; looks < 300; looks++) // the recording is made beside us
            {
                if ((await recordings.OfAsync(s_owner, stoppingToken)).FirstOrDefault(r => r.Origin is RecordingOrigin.Demo) is { } recording)
                {
                    await MakeAsync(recording, stoppingToken);
                    return;
                }
                await beat.WaitForNextTickAsync(stoppingToken);
            }
        }
        catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
        {
            log.LogWarning(fault, "The demo review could not be made; everything else works");
        }
    }

    private async Task MakeAsync(Recording recording, CancellationToken cancellationToken)
    {
        var outline = await index.OutlineAsync(recording, cancellationToken);
        if (outline.Rounds is not [var first, ..] || catalogue.Find(first.QuestionId)?.Question is not { } question) return;
        await using var session = store.LightweightSession();
        var id = Review.IdOf(recording.Room, s_owner);
        if (await session.LoadAsync<Review>(id, cancellationToken) is not null) return;
        long At(string kind, int nth = 0) => outline.Marks.Where(m => m.Kind == kind).Select(m => m.At).ElementAtOrDefault(nth);
        var (run, hint) = (At("run"), At("hint"));
        var (asked, now) = (recording.EndedAt.AddMinutes(10), time.GetUtcNow());
        var partner = recording.Participants.First(p => p.User != s_owner);
        var round = new ReviewedRound(first.Number, question.Id.Value, question.Version, question.Hash, question.Title, IsCoding: true);
        var subject = new ReviewSubject(recording.Room.Value, ReviewKind.Coding, recording.Title, "junior", "en", question.Topics, partner.User, [round], recording.OpenedAt, outline.Length);
        var wish = new ReviewWish("I got stuck after the first run. **What could I have said** in that silence?", [new WishedMoment(run, "here it went wrong")], ShownToPartner: true);
        var claim = new Claim(s_mentor, Mentor, asked.AddHours(2), asked.AddHours(2.5), 0, asked.AddHours(2.2), asked.AddHours(3), 0, asked.AddHours(3), new Rating(5, "Now I know what my silence sounds like.", asked.AddHours(5)));
        var review = new Review(id, s_owner, Owner, subject, wish, ReviewState.Done, asked, claim);
        session.Store(review);

        Remark Say(UserId who, string name, double hours, string text) => new(Guid.NewGuid().ToString("N"), who, name, who == s_mentor, asked.AddHours(hours), text);
        var lines = await texts.AnchorAsync(recording.Room, run, null, first.Number, new LineRange(4, 4), cancellationToken);
        var order = new CommentThread(
            Guid.NewGuid().ToString("N"), id, lines,
            Note: false, [Say(s_mentor, Mentor, 2.3, "The loop is right *if* the bookings are sorted, and you had asked about just that. Write such an answer down as a comment: `// not sorted!`"), Say(s_owner, Owner, 4, "I had forgotten my own question by then. I will.")], Drill: question.Id.Value);
        var silence = new CommentThread(
            Guid.NewGuid().ToString("N"), id, new Anchor(run + 9_000, hint > run ? hint : null), Note: false,
            [Say(s_mentor, Mentor, 2.5, "Half a minute without a word. You were thinking, but nobody could tell. Say what you look at:\n\n1. the sample that differs\n2. what you expect of the first step\n3. what the code does instead")]);
        var cost = new CommentThread(
            Guid.NewGuid().ToString("N"), id, new Anchor(Math.Max(0, outline.Length - 60_000)), Note: false,
            [Say(s_mentor, Mentor, 2.8, "This is how to tell a cost: the expensive step first, then the rest. Well done.")], new Resolution(s_owner, Owner, asked.AddHours(4)));
        foreach (var thread in new[] { order, silence, cost }) session.Store(thread);

        var rubric = await cards.RubricAsync(round, cancellationToken);
        var scores = rubric.Rows.Select((row, i) => new Score(row.Id, row.Id == "testing" ? 2 : 3 + (i % 2), row.Id == "testing" ? "Only the samples were run before submitting." : ""));
        session.Store(new ReviewCards(id, [new MentorCard(first.Number, s_mentor, Mentor, new CardContent([.. scores], "You ask before you write, and you say what you are about to do.", "Keep talking when you are stuck: that is when it counts."), 1, claim.DoneAt)]));
        if (await sessions.FindAsync(recording.Room, cancellationToken) is { } live) session.Store(new SessionCards(live.Id, Views(live, partner.User, rubric, recording.EndedAt).Cards));
        session.Store(new MentorProfile(s_mentor.Value, Mentor, "Twelve years of backend work, lately interviewing juniors every week. I look at how you think aloud more than at the last bug.", ["arrays", "sorting", "hash-maps"], ["en", "de"], [ReviewKind.Coding, ReviewKind.Drill]));
        await due.AddAsync(session, s_owner, question.Id.Value, new DueReason(DueOrigin.Comment, now, id, order.Id), cancellationToken);
        await notifier.TellAsync(session, s_owner, NotificationKind.ReviewDone, $"{Mentor} has finished the review of “{recording.Title}”.", $"/reviews/{id}", s_mentor, cancellationToken);
        await session.SaveChangesAsync(cancellationToken: cancellationToken);
    }

    /// <summary>What the two said after it, by the rules by which everybody says it: the own view, and each of the other.</summary>
    /// <exception cref="InvalidOperationException">The rules do not allow it.</exception>
    private SessionFeedback Views(LiveSession live, UserId partner, Rubric rubric, DateTimeOffset ended)
    {
        CardContent Scored(Rubric rows, int low, string lowWords, string strengths, string tryNext) =>
            new([.. rows.Rows.Select((row, i) => i == low ? new Score(row.Id, 2, lowWords) : new Score(row.Id, 3 + ((i + low) % 2), ""))], strengths, tryNext);
        var testing = Math.Max(0, rubric.Rows.ToList().FindIndex(row => row.Id == "testing"));
        (CardKey Key, CardContent Content)[] said =
        [
            (new CardKey(1, Viewpoint.Self, s_owner, s_owner), Scored(rubric, 0, "I went silent, and then I only guessed.", "I found out by myself that the order was missing.", "Read the samples before writing.")),
            (new CardKey(1, Viewpoint.Interviewer, partner, s_owner), Scored(rubric, testing, "I would have liked to see an empty day tried.", "You asked about the order before anything else.", "Tell me what you think while you are stuck.")),
            (new CardKey(1, Viewpoint.Candidate, s_owner, partner), Scored(catalogue.InterviewerRubric, -1, "", "You let me think before you helped.", "Say how much time is left.")),
        ];
        var feedback = new SessionFeedback(live.ToPlayed(), []);
        foreach (var (key, content) in said)
            feedback = feedback.Save(key, content.Tidied(), 0, give: true, ended.AddMinutes(4)) is { Refusal: null, After: var after } ? after : throw new InvalidOperationException("What is said after the demo is refused.");
        return feedback;
    }
}
