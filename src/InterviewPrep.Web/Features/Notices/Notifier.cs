using InterviewPrep.Domain;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Accounts;
using InterviewPrep.Web.Features.Mail;
using InterviewPrep.Web.Infrastructure.Http;

namespace InterviewPrep.Web.Features.Notices;

/// <summary>Tells people what happened, here and by mail, as each has chosen. In the unit of work at hand: told if, and only if, it happened.</summary>
public sealed class Notifier(Outbox outbox, SiteAddress site, TimeProvider time)
{
    /// <summary>Of one person; older ones go.</summary>
    public const int Most = 200;

    /// <param name="words">A sentence in plain text.</param>
    /// <param name="path">Where to look, a path of this site.</param>
    /// <param name="about">Whom the words name: with that person's account it goes. Null: nobody.</param>
    /// <param name="mail">Queues a mail that says more; null: the mail says the words.</param>
    public async Task TellAsync(IDocumentSession session, UserId user, NotificationKind kind, string words, string path, UserId? about, CancellationToken cancellationToken, Action<Account>? mail = null)
    {
        if (await session.LoadAsync<Account>(user.Value, cancellationToken) is not { } account) return; // has gone since
        var choice = (await ChoicesAsync(session, user, cancellationToken)).First(c => c.Kind == kind);
        if (choice.Here) Keep(session, user, kind, words, path, about);
        if (!choice.ByMail) return;
        if (mail is null) Mail(session, account, words, path);
        else mail(account);
    }

    /// <summary>What is at this path is deleted: nothing that was told of it, or of what is below it, stays.</summary>
    /// <param name="of">Only for this person; null: for all.</param>
    public static void Forget(IDocumentSession session, string path, UserId? of = null) => session.QueueSql(
        "delete from notifications where (address = @Path or starts_with(address, @Path || '#') or starts_with(address, @Path || '/')) and (@Of::text is null or user_id = @Of)", new { Path = path, Of = of });

    public static async Task<IReadOnlyList<NotificationChoice>> ChoicesAsync(IQuerySession session, UserId user, CancellationToken cancellationToken)
    {
        var chosen = (await session.QuerySqlAsync(
            "select kind, here, by_mail from notification_choices where user_id = @User", new { User = user },
            row => (Kind: row.GetString(0), Here: row.GetBoolean(1), ByMail: row.GetBoolean(2)), cancellationToken)).ToDictionary(c => c.Kind);
        return [.. Enum.GetValues<NotificationKind>().Select(kind => chosen.TryGetValue(kind.ToString(), out var choice) ? new NotificationChoice(kind, choice.Here, choice.ByMail) : new NotificationChoice(kind, Here: true, ByMail: true))];
    }

    private void Keep(IDocumentSession session, UserId user, NotificationKind kind, string words, string path, UserId? about)
    {
        session.QueueSql(
            "insert into notifications (id, user_id, kind, words, address, about, at) values (@Id, @User, @Kind, @Words, @Path, @About, @At)",
            new { Id = Guid.NewGuid(), User = user, Kind = kind.ToString(), Words = words, Path = path, About = about, At = time.GetUtcNow() });
        session.QueueSql(
            "delete from notifications where id in (select id from notifications where user_id = @User order by at desc offset @Most)", new { User = user, Most });
    }

    private void Mail(IDocumentSession session, Account account, string words, string path) => outbox.Queue(session, account.Email, words.ReplaceLineEndings(" "), $"""
        Hello {account.Profile.DisplayName},

        {words}

        {site.Link(path)}

        Which of these mails you get: {site.Link("/settings/notifications")}
        """);
}
