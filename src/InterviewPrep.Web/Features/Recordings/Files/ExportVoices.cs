using System.Globalization;
using System.Formats.Tar;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Features.Recordings.Sound;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Recordings.Files;

/// <summary>Writes the voices of a recording as a tar file, a file for each piece, for one of those who took part and stand by it.</summary>
/// <param name="To">Takes the file as it comes.</param>
public sealed record ExportVoices(RoomId Room, Func<string, Stream> To) : IRequest;

internal sealed class ExportVoicesHandler(RecordingAccess access, SoundStore sound) : AsyncRequestHandler<ExportVoices>
{
    protected override async Task Handle(ExportVoices request, CancellationToken cancellationToken)
    {
        await access.OwnAsync(request.Room, cancellationToken);
        var recording = (await access.WatchAsync(request.Room, null, RecordingUse.Exported, cancellationToken)).Recording;
        if (await sound.ListAsync(request.Room, cancellationToken) is not { Count: > 0 } pieces) throw Problem.NotFound("voice");
        await using var tar = new TarWriter(request.To(ExportRecordingHandler.NameOf(recording, "voices", "tar")), TarEntryFormat.Ustar, leaveOpen: true);
        foreach (var piece in pieces)
        {
            if (await sound.FindAsync(request.Room, piece.Id, cancellationToken) is not var (_, kept)) continue; // withdrawn meanwhile
            var name = string.Create(CultureInfo.InvariantCulture, $"{piece.At:00000000}-{piece.By}.{kept.Type["audio/".Length..]}");
            var spoken = recording.OpenedAt.AddMilliseconds(piece.At);
            await tar.WriteEntryAsync(new UstarTarEntry(TarEntryType.RegularFile, name) { ModificationTime = spoken, DataStream = new MemoryStream(kept.Data) }, cancellationToken);
        }
    }
}
