using FluentValidation;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Rooms.Running;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.LiveSessions.Notes;

/// <summary>Writes a private note down at this moment of the room.</summary>
public sealed record WriteNote(RoomId Room, string Text) : IRequest<NoteView>;

internal sealed class WriteNoteRules : AbstractValidator<WriteNote>
{
    public WriteNoteRules() => RuleFor(n => n.Text).NoteText();
}

internal sealed class WriteNoteHandler(OpenRooms rooms, IDocumentStore store, Caller caller, TimeProvider time) : IRequestHandler<WriteNote, NoteView>
{
    public async Task<NoteView> Handle(WriteNote request, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var note = await rooms.ReadAsync(request.Room, state => state.Find(caller.Id) is null ? null : At(state, request, now)) ?? throw RoomProblems.Of(Refusal.NotAMember);
        await using var session = store.LightweightSession();
        if ((await RoomNotes.OfAsync(request.Room, caller.Id, session, cancellationToken)).Count >= Note.Most)
            throw Problem.Conflict("too-many-notes", $"{Note.Most} notes in one room are the most. Delete one first.");
        session.Insert(note);
        await session.SaveChangesAsync(cancellationToken: cancellationToken);
        return NoteView.Of(note);
    }

    private Note At(RoomState state, WriteNote request, DateTimeOffset now)
    {
        var round = state.Rounds.FindLast(r => r.EndedAt is null);
        var opened = state.Live?.OpenedAt ?? state.Rounds[0].StartedAt;
        return new Note(Guid.NewGuid().ToString("N"), request.Room.Value, caller.Id, request.Text.Trim(), now, Math.Round((now - opened).TotalSeconds, 1), round?.Number, round?.Document.Version);
    }
}

internal static class NoteRules
{
    public static IRuleBuilder<T, string> NoteText<T>(this IRuleBuilder<T, string> text) => text
        .NotEmpty().WithMessage("Write something first.")
        .MaximumLength(Note.MaxLength).WithMessage("Please keep a note to 2,000 characters.");
}
