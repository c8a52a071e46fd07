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

internal sealed class ReadSoundHandler(RecordingAccess access, IDocumentStore store) : IRequestHandler<ReadSound, SoundPiece>
{
    public async Task<SoundPiece> Handle(ReadSound request, CancellationToken cancellationToken)
    {
        var watched = await access.WatchAsync(request.Room, request.Share, RecordingUse.Watched, cancellationToken);
        await using var session = store.QuerySession();
        var found = await session.QuerySqlAsync(
            "select user_id, type, data from recording_sound where room = @Room and id = @Id", new { Room = request.Room.Value, request.Id },
            row => (By: new UserId(row.GetString(0)), Piece: new SoundPiece(row.GetString(1), row.GetFieldValue<byte[]>(2))), cancellationToken);
        return found is [var (by, piece)] && watched.Sight.Shows(by) ? piece : throw Problem.NotFound("sound");
    }
}
