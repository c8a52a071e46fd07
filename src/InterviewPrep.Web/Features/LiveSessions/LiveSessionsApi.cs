using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Features.LiveSessions.Notes;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.LiveSessions;

/// <summary>The same requests for the room's page and for programs.</summary>
internal static class LiveSessionsApi
{
    public static void Map(IEndpointRouteBuilder routes) => MapNotes(routes.MapGroup("/api/rooms/{room}/notes").WithTags("Notes"));

    private static void MapNotes(RouteGroupBuilder notes)
    {
        notes.MapGet("/", (IMediator mediator, string room, CancellationToken cancelled) => mediator.Send(new ListNotes(Id(room)), cancelled)).WithSummary("Your private notes in a room.");
        notes.MapPost("/", async (IMediator mediator, string room, NoteText body, CancellationToken cancelled) =>
            {
                var note = await mediator.Send(new WriteNote(Id(room), body.Text), cancelled);
                return Results.Created($"/api/rooms/{room}/notes/{note.Id}", note);
            })
            .WithSummary("Writes a note down at this moment of the room.").Produces<NoteView>(StatusCodes.Status201Created);
        notes.MapPut("/{note}", (IMediator mediator, string room, string note, NoteText body, CancellationToken cancelled) => mediator.Send(new ChangeNote(Id(room), note, body.Text), cancelled)).WithSummary("Puts other words into a note; its moment stays.");
        notes.MapDelete("/{note}", async (IMediator mediator, string room, string note, CancellationToken cancelled) =>
            {
                await mediator.Send(new DeleteNote(Id(room), note), cancelled);
                return Results.NoContent();
            })
            .WithSummary("Deletes a note.");
    }

    private static RoomId Id(string room) => RoomId.TryParse(room, out var id) ? id : throw Problem.NotFound("room");
}

/// <param name="Text">1 to 2,000 characters.</param>
public sealed record NoteText(string Text);
