using System.Text;
using FluentValidation;
using InterviewPrep.Domain;
using InterviewPrep.Domain.Recordings;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage;
using InterviewPrep.Storage.Json;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Recordings.Files;

/// <summary>Takes a recording from a file, once a replay has come to the hashes that it tells. It is the caller's alone, marked, and part of no score.</summary>
public sealed record ImportRecording(Stream? File) : IRequest<RoomId>
{
    public const long MaxBytes = 64 * 1024 * 1024;
}

internal sealed class ImportRecordingValidator : AbstractValidator<ImportRecording>
{
    public ImportRecordingValidator() => RuleFor(r => r.File).NotNull().WithMessage("Choose a file first.");
}

internal sealed class ImportRecordingHandler(IDocumentStore store, Caller caller, TimeProvider time) : IRequestHandler<ImportRecording, RoomId>
{
    /// <summary>Of one person: more would fill the disk without helping anybody.</summary>
    private const int Most = 50;

    public async Task<RoomId> Handle(ImportRecording request, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession();
        await CheckRoomAsync(session, cancellationToken);
        var room = RoomId.New();
        var events = new List<RoomEvent>();
        IReadOnlyList<UserId> people = [];
        var proof = await ReadAsync(request.File!, header => people = IdsOf(header, room), events.Add, cancellationToken);
        CheckIsOver(events);
        try
        {
            RecordingProjection.Write(session, RecordingOf(room, proof, people));
            session.StartStream(room.Stream, [.. events]);
            await session.SaveChangesAsync(cancellationToken: cancellationToken);
        }
        catch (UnstorableTextException)
        {
            throw Problem.Invalid("broken-recording", "A text in this recording holds NUL or half of a surrogate pair.");
        }
        return room;
    }

    private async Task<RecordingProof> ReadAsync(Stream file, Func<RecordingHeader, IReadOnlyList<UserId>> people, Action<RoomEvent> take, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(file, new UTF8Encoding(false, throwOnInvalidBytes: true));
        try
        {
            return await RecordingFile.ReadAsync(reader, time.GetUtcNow(), people, take, cancellationToken);
        }
        catch (RecordingFileException wrong)
        {
            throw Problem.Invalid("broken-recording", $"This is no recording that can be replayed. {wrong.Message}");
        }
        catch (DecoderFallbackException)
        {
            throw Problem.Invalid("broken-recording", "This is no recording: it is not UTF-8.");
        }
    }

    /// <summary>Nothing may be left to happen in its room by itself.</summary>
    private static void CheckIsOver(IReadOnlyList<RoomEvent> events)
    {
        try
        {
            if (events is [RoomOpened opened, ..] && events.Skip(1).Aggregate(RoomState.Start(opened), (state, happened) => state.Apply(happened)) is { Open: false, Due: null }) return;
        }
        catch (ArgumentException)
        {
            // events that no room could have come to
        }
        throw Problem.Invalid("broken-recording", "This recording has no end: its room is still open.");
    }

    /// <summary>Whoever is in it has no account here: ids of its own, so that nobody's room or name is touched.</summary>
    private static IReadOnlyList<UserId> IdsOf(RecordingHeader header, RoomId room) => [.. header.People.Select(p => new UserId($"in-{room.Value[..24]}-{p.Number}"))];

    /// <summary>It is the importer's, who was not in it; those who were have no account here.</summary>
    private Recording RecordingOf(RoomId room, RecordingProof proof, IReadOnlyList<UserId> people)
    {
        var header = proof.Header;
        var inIt = header.People.Select((p, i) => new RecordedPerson(p.Number, people[i], p.Name, p.Role, null, null, time.GetUtcNow()));
        var importer = new RecordedPerson(people.Count + 1, caller.Id, caller.Name, Role: null, null, null, null);
        return new Recording(room, header.Kind, header.Title, RecordingOrigin.Imported, header.OpenedAt, header.OpenedAt + TimeSpan.FromMilliseconds(proof.Length), [.. inIt, importer]);
    }

    private async Task CheckRoomAsync(IDocumentSession session, CancellationToken cancellationToken)
    {
        var count = await session.QuerySqlAsync(
            "select count(*) from recordings r join recording_people p on p.room = r.room where p.user_id = @User and p.removed_at is null and r.origin = 'Imported'",
            new { User = caller.Id }, row => row.GetInt64(0), cancellationToken);
        if (count[0] >= Most) throw Problem.Conflict("too-many-imports", $"You have {Most} imported recordings. Delete one first.");
    }
}
