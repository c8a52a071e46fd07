using InterviewPrep.Storage;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Notices;

/// <summary>What the caller was told, the newest first.</summary>
public sealed record ListNotifications : IRequest<IReadOnlyList<Notification>>;

/// <summary>How much of it the caller has not read.</summary>
public sealed record CountUnread : IRequest<int>;

/// <summary>Marks one as read.</summary>
/// <returns>Where it leads.</returns>
public sealed record OpenNotification(Guid Id) : IRequest<string>;

/// <summary>Marks all as read.</summary>
public sealed record ReadAllNotifications : IRequest;

internal sealed class ListNotificationsHandler(IDocumentStore store, Caller caller, TimeProvider time) :
    IRequestHandler<ListNotifications, IReadOnlyList<Notification>>, IRequestHandler<CountUnread, int>, IRequestHandler<OpenNotification, string>, IRequestHandler<ReadAllNotifications, Unit>
{
    public async Task<IReadOnlyList<Notification>> Handle(ListNotifications request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        return await session.QuerySqlAsync(
            $"select {Notification.Columns} from notifications where user_id = @User order by at desc, id limit @Most", new { User = caller.Id, Notifier.Most }, Notification.Read, cancellationToken);
    }

    public async Task<int> Handle(CountUnread request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        var counted = await session.QuerySqlAsync(
            "select count(*) from notifications where user_id = @User and read_at is null", new { User = caller.Id }, row => (int)row.GetInt64(0), cancellationToken);
        return counted[0];
    }

    public async Task<string> Handle(OpenNotification request, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession();
        var found = await session.QuerySqlAsync(
            "select address from notifications where id = @Id and user_id = @User", new { request.Id, User = caller.Id }, row => row.GetString(0), cancellationToken);
        if (found is not [var address]) throw Problem.NotFound("notification");
        session.QueueSql("update notifications set read_at = @Now where id = @Id and read_at is null", new { request.Id, Now = time.GetUtcNow() });
        await session.SaveChangesAsync(cancellationToken: cancellationToken);
        return address;
    }

    public async Task<Unit> Handle(ReadAllNotifications request, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession();
        session.QueueSql("update notifications set read_at = @Now where user_id = @User and read_at is null", new { User = caller.Id, Now = time.GetUtcNow() });
        await session.SaveChangesAsync(cancellationToken: cancellationToken);
        return Unit.Value;
    }
}
