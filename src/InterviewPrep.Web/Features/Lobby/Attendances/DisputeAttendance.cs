using FluentValidation;
using InterviewPrep.Domain.Matching;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Features.Lobby.Running;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Lobby.Attendances;

/// <summary>Says why a missed or left session should not count. An admin decides, once.</summary>
/// <param name="Text">20 to 2,000 characters.</param>
public sealed record DisputeAttendance(RoomId Room, string Text) : IRequest;

internal sealed class DisputeAttendanceRules : AbstractValidator<DisputeAttendance>
{
    public DisputeAttendanceRules() => RuleFor(r => r.Text).Must(text => text is not null && text.Trim().Length is >= 20 and <= 2000)
        .WithMessage("Tell in 20 to 2,000 characters what happened.");
}

internal sealed class DisputeAttendanceHandler(LobbyChanges changes, Caller caller, TimeProvider time) : AsyncRequestHandler<DisputeAttendance>
{
    protected override Task Handle(DisputeAttendance request, CancellationToken cancellationToken) => changes.RunAsync(async change =>
    {
        var written = await change.Sql.ExecuteAsync(
            """
            update session_seats set dispute = @Text, disputed_at = @Now
            where room = @Room and user_id = @User and not invited and dispute is null and attendance is not null and attendance <> @Kept
            """, new { Text = request.Text.Trim(), Now = time.GetUtcNow(), Room = request.Room.Value, User = caller.Id, Attendance.Kept });
        if (written == 0) throw Problem.Conflict("nothing-to-dispute", "There is nothing to argue about here, or you have done so already.");
    }, cancellationToken);
}
