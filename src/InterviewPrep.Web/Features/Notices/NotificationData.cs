using InterviewPrep.Domain;
using InterviewPrep.Storage;
using InterviewPrep.Web.Infrastructure.PersonalData;

namespace InterviewPrep.Web.Features.Notices;

internal sealed class NotificationData(IDocumentStore store) : IPersonalData
{
    public string Name => "notifications";

    public async Task<object?> ExportAsync(UserId user, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        var told = await session.QuerySqlAsync($"select {Notification.Columns} from notifications where user_id = @User order by at", new { User = user }, Notification.Read, cancellationToken);
        var chosen = (await Notifier.ChoicesAsync(session, user, cancellationToken)).Where(c => !c.Here || !c.ByMail).ToList();
        return told.Count + chosen.Count == 0 ? null : new { Told = told, TurnedOff = chosen };
    }

    public Task DeleteAsync(UserId user, IDocumentSession session, CancellationToken cancellationToken)
    {
        session.QueueSql("delete from notifications where user_id = @User or about = @User", new { User = user });
        session.QueueSql("delete from notification_choices where user_id = @User", new { User = user });
        return Task.CompletedTask;
    }
}
