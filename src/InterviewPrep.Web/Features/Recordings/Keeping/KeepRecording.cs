using FluentValidation;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Recordings.Keeping;

/// <summary>
/// Says how long the caller keeps a recording, counted from its end; then it is deleted for them as by <see cref="DeleteRecording"/>. Never before they have been told
/// so for three days: of an old recording that may be later than asked for.
/// </summary>
/// <param name="Days">1 to 3,650; null: until the caller deletes it.</param>
public sealed record KeepRecording(RoomId Room, int? Days) : IRequest<KeptRecording>;

/// <param name="KeepUntil">When it is deleted for the caller; null: not before they do it.</param>
public sealed record KeptRecording(DateTimeOffset? KeepUntil);

internal sealed class KeepRecordingValidator : AbstractValidator<KeepRecording>
{
    public KeepRecordingValidator() => RuleFor(k => k.Days).InclusiveBetween(1, 3_650).WithMessage("A recording is kept for 1 to 3,650 days, or until you delete it.");
}

internal sealed class KeepRecordingHandler(RecordingAccess access, IDocumentStore store, TimeProvider time) : IRequestHandler<KeepRecording, KeptRecording>
{
    public async Task<KeptRecording> Handle(KeepRecording request, CancellationToken cancellationToken)
    {
        var (recording, you) = await access.PartakeAsync(request.Room, cancellationToken);
        var until = request.Days is { } days ? Retention.UntilOf(recording.EndedAt, days, time.GetUtcNow()) : (DateTimeOffset?)null;
        await using var session = store.LightweightSession();
        session.QueueSql("update recording_people set keep_until = @Until::timestamptz, warned_at = null where room = @Room and user_id = @User", new { Until = until, Room = recording.Room.Value, you.User });
        await session.SaveChangesAsync(cancellationToken: cancellationToken);
        return new KeptRecording(until);
    }
}
