using FluentValidation;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.LiveSessions.Notes;

/// <summary>Puts other words into an own note; its moment stays.</summary>
public sealed record ChangeNote(RoomId Room, string Note, string Text) : IRequest<NoteView>;

/// <summary>Deletes an own note.</summary>
public sealed record DeleteNote(RoomId Room, string Note) : IRequest;

internal sealed class ChangeNoteRules : AbstractValidator<ChangeNote>
{
    public ChangeNoteRules() => RuleFor(n => n.Text).NoteText();
}

internal sealed class ChangeNoteHandler(OwnNotes notes, IDocumentStore store) : IRequestHandler<ChangeNote, NoteView>
{
    public async Task<NoteView> Handle(ChangeNote request, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession();
        var (note, revision) = await notes.FindAsync(request.Room, request.Note, session, cancellationToken);
        var changed = note with { Text = request.Text.Trim() };
        session.UpdateRevision(changed, revision); // one that was deleted meanwhile does not come back
        await session.SaveChangesAsync(cancellationToken: cancellationToken);
        return NoteView.Of(changed);
    }
}

internal sealed class DeleteNoteHandler(OwnNotes notes, IDocumentStore store) : AsyncRequestHandler<DeleteNote>
{
    protected override async Task Handle(DeleteNote request, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession();
        var (note, _) = await notes.FindAsync(request.Room, request.Note, session, cancellationToken);
        session.Delete<Note>(note.Id);
        await session.SaveChangesAsync(cancellationToken: cancellationToken);
    }
}

/// <summary>Finds a note for its author; to everybody else it does not exist.</summary>
internal sealed class OwnNotes(Caller caller)
{
    public async Task<Revisioned<Note>> FindAsync(RoomId room, string id, IQuerySession session, CancellationToken cancellationToken) =>
        await session.LoadRevisionedAsync<Note>(id, cancellationToken) is { } found && found.Document.Room == room.Value && found.Document.Author == caller.Id
            ? found
            : throw Problem.NotFound("note");
}
