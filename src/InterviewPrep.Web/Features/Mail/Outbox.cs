using InterviewPrep.Storage;

namespace InterviewPrep.Web.Features.Mail;

/// <summary>Puts mails into the transaction at hand; <see cref="MailWorker"/> sends them after it is committed.</summary>
public sealed class Outbox(TimeProvider time)
{
    internal const string Channel = "outbox";

    public OutgoingMail Queue(IDocumentSession session, string recipient, string subject, string body)
    {
        var mail = new OutgoingMail(Guid.NewGuid(), recipient, subject, body, time.GetUtcNow());
        session.QueueSql(
            """
            insert into outbox (id, recipient, subject, body, created_at, next_attempt_at)
            values (@Id, @Recipient, @Subject, @Body, @CreatedAt, @CreatedAt)
            """, mail);
        session.QueueSql("select pg_notify(@Channel, '')", new { Channel });
        return mail;
    }
}
