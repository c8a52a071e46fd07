using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Recordings.Keeping;

/// <summary>
/// The caller has this recording no more. What only they were in is deleted; of a live session their name, voice and chat go at once, and the rest
/// with the last of the two who still has it.
/// </summary>
public sealed record DeleteRecording(RoomId Room) : IRequest;

/// <summary>Takes the caller's side out of a recording for good: name, voice and chat. The rest still plays, for both; a review that they asked for is taken back, and read by them alone when it is done.</summary>
public sealed record WithdrawSide(RoomId Room) : IRequest;

internal sealed class LettingGoHandler(RecordingAccess access, LettingGo letting) : IRequestHandler<DeleteRecording, Unit>, IRequestHandler<WithdrawSide, Unit>
{
    public async Task<Unit> Handle(DeleteRecording request, CancellationToken cancellationToken)
    {
        var (_, you) = await access.PartakeAsync(request.Room, cancellationToken);
        await letting.RemoveAsync(request.Room, you.User, cancellationToken);
        return Unit.Value;
    }

    public async Task<Unit> Handle(WithdrawSide request, CancellationToken cancellationToken)
    {
        var (recording, you) = await access.OwnAsync(request.Room, cancellationToken);
        if (you.Role is null || recording.Participants.Count(p => p.RemovedAt is null) < 2) throw Problem.Invalid("only-yours", "Nobody else has this recording: delete it instead.");
        await letting.WithdrawAsync(request.Room, you.User, cancellationToken);
        return Unit.Value;
    }
}
