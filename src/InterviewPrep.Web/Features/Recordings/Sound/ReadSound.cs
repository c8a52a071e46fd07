using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Recordings.Sound;

/// <summary>A piece of a voice of a recording that the caller may watch, if they may hear whose it is.</summary>
[OpenToAll]
public sealed record ReadSound(RoomId Room, long Id, string? Share = null) : IRequest<SoundPiece>;

public sealed record SoundPiece(string Type, byte[] Data);

internal sealed class ReadSoundHandler(RecordingAccess access, SoundStore sound) : IRequestHandler<ReadSound, SoundPiece>
{
    public async Task<SoundPiece> Handle(ReadSound request, CancellationToken cancellationToken)
    {
        var watched = await access.WatchAsync(request.Room, request.Share, RecordingUse.Watched, cancellationToken);
        return await sound.FindAsync(request.Room, request.Id, cancellationToken) is var (by, piece) && watched.Sight.Shows(by) ? piece : throw Problem.NotFound("sound");
    }
}
