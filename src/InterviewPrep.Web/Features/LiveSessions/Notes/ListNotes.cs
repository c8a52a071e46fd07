using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.LiveSessions.Notes;

/// <summary>The caller's own notes in a room, in the order of writing.</summary>
public sealed record ListNotes(RoomId Room) : IRequest<IReadOnlyList<NoteView>>;

/// <param name="Seconds">Since the room was opened.</param>
public sealed record NoteView(string Id, string Text, DateTimeOffset At, double Seconds, int? Round, int? Version)
{
    internal static NoteView Of(Note note) => new(note.Id, note.Text, note.At, note.Seconds, note.Round, note.Version);
}

internal sealed class ListNotesHandler(IDocumentStore store, RoomMembers members, Caller caller) : IRequestHandler<ListNotes, IReadOnlyList<NoteView>>
{
    public async Task<IReadOnlyList<NoteView>> Handle(ListNotes request, CancellationToken cancellationToken)
    {
        await members.CheckAsync(request.Room, caller.Id, cancellationToken);
        await using var session = store.QuerySession();
        return [.. (await RoomNotes.OfAsync(request.Room, caller.Id, session, cancellationToken)).Select(NoteView.Of)];
    }
}
