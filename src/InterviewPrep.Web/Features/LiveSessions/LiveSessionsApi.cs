using InterviewPrep.Domain.Feedback;
using InterviewPrep.Web.Features.LiveSessions.Interviewing;
using InterviewPrep.Web.Features.LiveSessions.Notes;
using InterviewPrep.Web.Features.LiveSessions.Scorecards;
using InterviewPrep.Web.Features.Progress;
using InterviewPrep.Web.Features.Rooms;
using MediatR;

namespace InterviewPrep.Web.Features.LiveSessions;

/// <summary>The same requests for the room's page and for programs.</summary>
internal static class LiveSessionsApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        MapNotes(routes.MapGroup("/api/rooms/{room}/notes").WithTags("Notes"));
        MapScorecard(routes.MapGroup("/api/rooms/{room}/rounds/{round:int}/scorecard").WithTags("Scorecards"));
        var sessions = routes.MapGroup("/api/sessions").WithTags("Sessions");
        sessions.MapGet("/", (IMediator mediator, CancellationToken cancelled) => mediator.Send(new ListSessions(), cancelled)).WithSummary("Your live sessions, the newest first.");
        sessions.MapGet("/{room}", (IMediator mediator, string room, CancellationToken cancelled) => mediator.Send(new ShowSession(RoomsApi.Id(room)), cancelled)).WithSummary("A live session with its feedback, as you may see it.");
        routes.MapGet("/api/progress/interviewing", (IMediator mediator, HttpContext context, CancellationToken cancelled) => mediator.Send(new ShowInterviewing(context.User.Zone()), cancelled))
            .WithTags("Progress").WithSummary("How candidates have scored you as an interviewer.");
    }

    private static void MapScorecard(RouteGroupBuilder card)
    {
        card.MapGet("/", (IMediator mediator, string room, int round, CancellationToken cancelled, About about = About.Candidate) =>
                mediator.Send(new ShowScorecard(RoomsApi.Id(room), round, about), cancelled))
            .WithSummary("Your own scorecard of a round.");
        card.MapPut("/", (IMediator mediator, string room, int round, ScorecardBody body, CancellationToken cancelled, About about = About.Candidate) =>
                mediator.Send(new SaveScorecard(RoomsApi.Id(room), round, about, body.ToContent(), body.Revision, body.Given), cancelled))
            .WithSummary("Saves your own scorecard of a round; refused when another tab has saved since.");
    }

    private static void MapNotes(RouteGroupBuilder notes)
    {
        notes.MapGet("/", (IMediator mediator, string room, CancellationToken cancelled) => mediator.Send(new ListNotes(RoomsApi.Id(room)), cancelled)).WithSummary("Your private notes in a room.");
        notes.MapPost("/", async (IMediator mediator, string room, NoteText body, CancellationToken cancelled) =>
            {
                var note = await mediator.Send(new WriteNote(RoomsApi.Id(room), body.Text), cancelled);
                return Results.Created($"/api/rooms/{room}/notes/{note.Id}", note);
            })
            .WithSummary("Writes a note down at this moment of the room.").Produces<NoteView>(StatusCodes.Status201Created);
        notes.MapPut("/{note}", (IMediator mediator, string room, string note, NoteText body, CancellationToken cancelled) => mediator.Send(new ChangeNote(RoomsApi.Id(room), note, body.Text), cancelled)).WithSummary("Puts other words into a note; its moment stays.");
        notes.MapDelete("/{note}", async (IMediator mediator, string room, string note, CancellationToken cancelled) =>
            {
                await mediator.Send(new DeleteNote(RoomsApi.Id(room), note), cancelled);
                return Results.NoContent();
            })
            .WithSummary("Deletes a note.");
    }
}

/// <param name="Scores">At most one for each row of the rubric.</param>
/// <param name="Revision">As last answered; 0 when nothing was saved yet.</param>
/// <param name="Given">True gives it; that cannot be taken back.</param>
public sealed record ScorecardBody(IReadOnlyList<ScoreBody?>? Scores, string? Strengths, string? TryNext, int Revision, bool Given)
{
    internal CardContent ToContent() => new([.. (Scores ?? []).OfType<ScoreBody>().Select(s => new Score(s.Row ?? "", s.Level, s.Note ?? ""))], Strengths ?? "", TryNext ?? "");
}

/// <param name="Level">1 to 4; null: could not tell.</param>
public sealed record ScoreBody(string? Row, int? Level, string? Note);

/// <param name="Text">1 to 2,000 characters.</param>
public sealed record NoteText(string Text);
