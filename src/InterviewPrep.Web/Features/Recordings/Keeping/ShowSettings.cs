using InterviewPrep.Domain.Rooms;
using MediatR;

namespace InterviewPrep.Web.Features.Recordings.Keeping;

/// <summary>What of a recording those who took part may decide.</summary>
public sealed record ShowSettings(RoomId Room) : IRequest<RecordingSettings>;

/// <param name="Partner">The other one who still has it; null: the caller alone has.</param>
/// <param name="KeepDays">From its end; null: until the caller deletes it.</param>
/// <param name="KeepUntil">When it is deleted for the caller; null: not before they do it.</param>
/// <param name="CanWithdraw">Whether the caller's side can be taken out and the rest stays.</param>
public sealed record RecordingSettings(RoomId Room, string Title, DateTimeOffset OpenedAt, DateTimeOffset EndedAt, string? Partner, int? KeepDays, DateTimeOffset? KeepUntil, bool CanWithdraw, bool HasWithdrawn);

internal sealed class ShowSettingsHandler(RecordingAccess access) : IRequestHandler<ShowSettings, RecordingSettings>
{
    public async Task<RecordingSettings> Handle(ShowSettings request, CancellationToken cancellationToken)
    {
        var (recording, you) = await access.PartakeAsync(request.Room, cancellationToken);
        var partner = recording.Participants.FirstOrDefault(p => p != you && p.RemovedAt is null);
        return new RecordingSettings(
            recording.Room, recording.Title, recording.OpenedAt, recording.EndedAt, partner?.Name, (int?)Math.Round((you.KeepUntil - recording.EndedAt)?.TotalDays ?? 0) is > 0 and var days ? days : null, you.KeepUntil,
            CanWithdraw: partner is not null && you is { WithdrawnAt: null, Role: not null }, HasWithdrawn: you.WithdrawnAt is not null);
    }
}
