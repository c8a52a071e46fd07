using InterviewPrep.Domain;
using InterviewPrep.Domain.Reviews;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.QuestionBank;
using InterviewPrep.Web.Features.LiveSessions;
using InterviewPrep.Web.Features.Progress;
using InterviewPrep.Web.Features.Questions;
using InterviewPrep.Web.Features.Recordings;
using InterviewPrep.Web.Infrastructure.Requests;
using Problem = InterviewPrep.Web.Infrastructure.Requests.Problem;

namespace InterviewPrep.Web.Features.Reviews;

/// <summary>What of one's own can be reviewed: recordings that one stands by, of drills and of sessions in which one answered.</summary>
internal sealed class ReviewSubjects(RecordingAccess recordings, RecordedSessions sessions, Attempts attempts, Catalogue catalogue)
{
    /// <param name="before">What was asked about this recording already; another look is about the same.</param>
    /// <exception cref="Problem">It is not the caller's, or there is nothing of theirs to review.</exception>
    public async Task<ReviewSubject> FindAsync(RoomId room, UserId owner, Review? before, CancellationToken cancellationToken)
    {
        var (recording, _) = await recordings.OwnAsync(room, cancellationToken);
        if (before is { State: not ReviewState.Withdrawn }) return before.Subject;
        var (opened, length) = (recording.OpenedAt, (long)(recording.EndedAt - recording.OpenedAt).TotalMilliseconds);
        if (recording.Origin is RecordingOrigin.Imported) throw Problem.Conflict("not-played-here", "This recording was imported. Only what was played on this server can be reviewed.");
        if (await sessions.FindAsync(room, cancellationToken) is { } live) return OfSession(live, owner, opened, length);
        var mine = (await attempts.OfAsync(owner, cancellationToken)).FirstOrDefault(a => a.Room == room.Value && !a.IsLive)
            ?? throw Problem.NotFound("recording");
        var round = new ReviewedRound(mine.Round, mine.Question, mine.QuestionVersion, mine.QuestionHash, mine.Title, IsCoding: true);
        return new ReviewSubject(room.Value, ReviewKind.Drill, mine.Title, LevelOf([mine.Question]), "en", mine.Topics, null, [round], opened, length);
    }

    private ReviewSubject OfSession(LiveSession live, UserId owner, DateTimeOffset opened, long length)
    {
        ReviewedRound[] rounds =
        [
            .. live.AnsweredBy(owner).Select(r => new ReviewedRound(r.Number, r.Question.Id, r.Question.Version, r.Question.Hash, r.Question.Title, r.IsCoding)),
        ];
        if (rounds.Length == 0) throw Problem.Conflict("nothing-answered", "You did not answer a question in this session, so there is nothing of yours to review.");
        string[] questions = [.. rounds.Select(r => r.Question)];
        string[] topics = [.. questions.SelectMany(q => catalogue.Find(q)?.Question.Topics ?? []).Distinct()];
        return new ReviewSubject(live.Id, KindOf(live.Interview), string.Join(", ", rounds.Select(r => r.Title)), LevelOf(questions), live.Language, topics, live.PartnerOf(owner).Id, rounds, opened, length);
    }

    private string LevelOf(IEnumerable<string> questions) => questions.Select(q => catalogue.Find(q)?.Question.Level).Max() switch
    {
        Level.Intern => "intern",
        Level.JuniorPlus => "junior-plus",
        _ => "junior",
    };

    private static ReviewKind KindOf(InterviewKind interview) => interview switch
    {
        InterviewKind.Behavioural => ReviewKind.Behavioural,
        InterviewKind.SystemDesign => ReviewKind.SystemDesign,
        _ => ReviewKind.Coding,
    };
}
