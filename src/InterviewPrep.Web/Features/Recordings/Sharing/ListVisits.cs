using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Recordings.Sharing;

/// <summary>Who has opened a recording, the latest first: for those who took part.</summary>
public sealed record ListVisits(RoomId Room) : IRequest<IReadOnlyList<VisitView>>;

/// <param name="Who">A name; empty for somebody who came by a link.</param>
/// <param name="Link">The id of the link, for who came by one.</param>
/// <param name="LastAt">Within the same hour, to the minute.</param>
public sealed record VisitView(RecordingRole Role, string Who, bool IsYou, string? Link, RecordingUse What, DateTimeOffset FirstAt, DateTimeOffset LastAt);

internal sealed class ListVisitsHandler(RecordingAccess access, IDocumentStore store) : IRequestHandler<ListVisits, IReadOnlyList<VisitView>>
{
    private const int Most = 500;

    public async Task<IReadOnlyList<VisitView>> Handle(ListVisits request, CancellationToken cancellationToken)
    {
        var (_, you) = await access.PartakeAsync(request.Room, cancellationToken);
        await using var session = store.QuerySession();
        return await OfAsync(session, request.Room, you.User, cancellationToken);
    }

    /// <summary>As one who took part reads it.</summary>
    public static Task<IReadOnlyList<VisitView>> OfAsync(IQuerySession session, RoomId room, UserId you, CancellationToken cancellationToken) => session.QuerySqlAsync(
        $"select role, name, visitor, what, first_at, last_at from recording_visits where room = @Room order by first_at desc limit {Most}", new { Room = room.Value },
        row =>
        {
            var (role, visitor) = (Enum.Parse<RecordingRole>(row.GetString(0)), row.GetString(2));
            return new VisitView(
                role, row.GetString(1), visitor == you.Value, role is RecordingRole.ShareLink ? visitor : null,
                Enum.Parse<RecordingUse>(row.GetString(3)), row.GetFieldValue<DateTimeOffset>(4), row.GetFieldValue<DateTimeOffset>(5));
        }, cancellationToken);
}
