using System.Text;
using InterviewPrep.Domain.Recordings;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Recordings.Files;

/// <summary>Writes a recording as a file of JSON lines, for one of those who took part and stand by it. Voices are in a file of their own, <see cref="ExportVoices"/>.</summary>
/// <param name="To">Takes the file as it comes.</param>
public sealed record ExportRecording(RoomId Room, Func<string, Stream> To) : IRequest;

internal sealed class ExportRecordingHandler(RecordingAccess access, IDocumentStore store) : AsyncRequestHandler<ExportRecording>
{
    protected override async Task Handle(ExportRecording request, CancellationToken cancellationToken)
    {
        await access.OwnAsync(request.Room, cancellationToken);
        var watched = await access.WatchAsync(request.Room, null, RecordingUse.Exported, cancellationToken);
        await using var file = new StreamWriter(request.To(NameOf(watched.Recording, "recording", "jsonl")), new UTF8Encoding(false), 64 * 1024, leaveOpen: true) { NewLine = "\n" };
        await using var session = store.QuerySession();
        await WriteAsync(watched.Recording, watched.Sight, session, file, cancellationToken);
    }

    public static async Task WriteAsync(Recording recording, RecordingSight sight, IQuerySession session, TextWriter file, CancellationToken cancellationToken)
    {
        var scale = Playing.RecordingIndex.ScaleOf(recording);
        var people = recording.InIt.Select(p => new HeaderPerson(p.Number, sight.Shows(p.User) ? p.Name : RecordingSight.StandInOf(p.Role!.Value), p.Role!.Value));
        await file.WriteLineAsync(RecordingFile.Write(new RecordingHeader(RecordingFile.Format, recording.Title, recording.Kind, recording.Origin.ToString(), recording.OpenedAt, [.. people])));
        var (replay, events) = (new RecordingReplay(), 0);
        await foreach (var stored in session.ReadStreamAsync(recording.Room.Stream, cancellationToken: cancellationToken))
        {
            if (stored.Data is not RoomEvent happened || sight.Show(happened) is not { } shown) continue;
            replay.Apply(shown);
            events++;
            await file.WriteLineAsync(RecordingJson.Write(shown, scale));
        }
        await file.WriteLineAsync(RecordingFile.Write(new RecordingEnd(events, replay.Final)));
    }

    public static string NameOf(Recording recording, string what, string extension) => $"{what}-{recording.OpenedAt:yyyy-MM-dd}-{recording.Room.Value[..8]}.{extension}";
}
