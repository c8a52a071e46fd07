using InterviewPrep.Domain.Recordings;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.LiveSessions.Notes;
using InterviewPrep.Web.Features.Recordings.Sound;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Recordings.Playing;

/// <summary>A recording at a glance, as the caller may watch it.</summary>
/// <param name="Share">The secret of a share link.</param>
[OpenToAll]
public sealed record ShowRecording(RoomId Room, string? Share = null) : IRequest<RecordingView>;

/// <param name="Length">In milliseconds, as all times here: from <paramref name="OpenedAt"/>.</param>
/// <param name="Segments">Where each segment begins; read one by <see cref="ShowSegment"/>.</param>
/// <param name="Idle">Stretches in which nothing happened, each from and to.</param>
/// <param name="Activity">Of each person, by number, the edits in equal parts of the whole length.</param>
/// <param name="Hashes">That browsers told of their texts while it went on; <paramref name="HashesEqual"/> of them were the server's too.</param>
/// <param name="Notes">The caller's own private ones.</param>
/// <param name="HidesOthers">Whether somebody's name, chat and voice are left out for the caller.</param>
public sealed record RecordingView(
    RoomId Room,
    string Title,
    RoomKind Kind,
    RecordingOrigin Origin,
    RecordingRole Role,
    DateTimeOffset OpenedAt,
    long Length,
    int Events,
    IReadOnlyList<RecordingPersonView> People,
    IReadOnlyList<OutlineRound> Rounds,
    IReadOnlyList<long> Segments,
    IReadOnlyList<OutlineMark> Marks,
    IReadOnlyList<RecordingNoteView> Notes,
    IReadOnlyList<long[]> Idle,
    IReadOnlyDictionary<int, IReadOnlyList<int>> Activity,
    IReadOnlyList<SoundView> Sound,
    int Hashes,
    int HashesEqual,
    bool HidesOthers);

public sealed record RecordingPersonView(int Number, string Name, RoomRole Role, bool IsYou, bool HasWithdrawn);

public sealed record RecordingNoteView(long At, string Text);

internal sealed class ShowRecordingHandler(RecordingAccess access, RecordingIndex index, SoundStore sound, IDocumentStore store) : IRequestHandler<ShowRecording, RecordingView>
{
    public async Task<RecordingView> Handle(ShowRecording request, CancellationToken cancellationToken)
    {
        var watched = await access.WatchAsync(request.Room, request.Share, RecordingUse.Watched, cancellationToken);
        var (recording, sight) = (watched.Recording, watched.Sight);
        var outline = await index.OutlineAsync(recording, cancellationToken);
        bool Hidden(int number) => number > 0 && !sight.Shows(recording.People[number - 1].User);
        return new RecordingView(
            recording.Room, recording.Title, recording.Kind, recording.Origin, watched.Role, recording.OpenedAt, outline.Length, outline.Events,
            [.. recording.InIt.Select(p => Of(p, watched))],
            outline.Rounds, [.. outline.Segments.Select(s => s.At)],
            [.. outline.Marks.Where(m => m.Kind != "chat" || (!Hidden(m.By) && m.Text is { Length: > 0 }))],
            await NotesAsync(watched, outline.Length, cancellationToken),
            [.. outline.Idle.Select(i => new[] { i.From, i.To })], outline.Activity,
            [.. (await sound.ListAsync(recording.Room, cancellationToken)).Where(s => !Hidden(s.By))],
            outline.Hashes, outline.HashesEqual, sight.HidesOthers);
    }

    private static RecordingPersonView Of(RecordedPerson person, WatchedRecording watched) => new(
        person.Number, watched.Sight.Shows(person.User) ? person.Name : RecordingSight.StandInOf(person.Role!.Value), person.Role!.Value, person == watched.You, person.WithdrawnAt is not null);

    private async Task<IReadOnlyList<RecordingNoteView>> NotesAsync(WatchedRecording watched, long length, CancellationToken cancellationToken)
    {
        if (watched.You is not { } you) return [];
        await using var session = store.QuerySession();
        var notes = await RoomNotes.OfAsync(watched.Recording.Room, you.User, session, cancellationToken);
        return [.. notes.Select(n => new RecordingNoteView(Math.Min((long)(n.Seconds * 1000), length), n.Text))]; // what was noted afterwards stands at the end
    }
}
