using InterviewPrep.Domain.Matching;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Storage;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Lobby.Attendances;

/// <summary>How far the caller can be relied upon, and the sessions that it is counted from. Nobody else is told.</summary>
public sealed record ShowReliability : IRequest<ReliabilityView>;

/// <param name="Sessions">Met in the lobby, the newest first, at most 100. Those with invited friends do not count.</param>
public sealed record ReliabilityView(Reliability Reliability, IReadOnlyList<AttendedSession> Sessions);

/// <param name="Dispute">What the caller has said against it; null: nothing.</param>
/// <param name="Struck">What was decided; null: nothing yet. True: it counts no more.</param>
/// <param name="Decision">In the admin's words.</param>
public sealed record AttendedSession(
    string Room,
    string PartnerName,
    InterviewKind Interview,
    Attendance Attendance,
    DateTimeOffset At,
    string? Dispute,
    bool? Struck,
    string? Decision)
{
    public bool CanBeDisputed => Attendance is not Attendance.Kept && Dispute is null;
}

internal sealed class ShowReliabilityHandler(IDocumentStore store, Caller caller, TimeProvider time) : IRequestHandler<ShowReliability, ReliabilityView>
{
    public async Task<ReliabilityView> Handle(ShowReliability request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        var sessions = await session.QuerySqlAsync(
            """
            select room, partner_name, interview, attendance, attended_at, dispute, struck, decision from session_seats
            where user_id = @User and attendance is not null and not invited order by attended_at desc limit 100
            """, new { User = caller.Id },
            row => new AttendedSession(
                row.GetString(0), row.GetString(1), Enum.Parse<InterviewKind>(row.GetString(2)), Enum.Parse<Attendance>(row.GetString(3)), row.GetFieldValue<DateTimeOffset>(4),
                row.IsDBNull(5) ? null : row.GetString(5), row.IsDBNull(6) ? null : row.GetBoolean(6), row.IsDBNull(7) ? null : row.GetString(7)),
            cancellationToken);
        return new ReliabilityView(Reliability.Of(sessions.Where(s => s.Struck is not true).Select(s => (s.Attendance, s.At)), time.GetUtcNow()), sessions);
    }
}
