using InterviewPrep.Storage;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Mail;

/// <summary>Mails under way and, in Development, those in the mail folder. Elsewhere nobody reads other people's mail, admins included.</summary>
[OnlyFor(Roles.Admin)]
public sealed record ListMails : IRequest<MailList>;

/// <param name="Waiting">Not sent yet, the oldest first, at most 100.</param>
/// <param name="Kept">In the mail folder, the newest first; null where it is not shown.</param>
public sealed record MailList(IReadOnlyList<WaitingMail> Waiting, IReadOnlyList<OutgoingMail>? Kept);

public sealed record WaitingMail(Guid Id, string Recipient, string Subject, DateTimeOffset CreatedAt, int Attempts, string? LastError);

internal sealed class ListMailsHandler(IDocumentStore store, MailFolder folder, IMailTransport transport, IHostEnvironment environment) : IRequestHandler<ListMails, MailList>
{
    public async Task<MailList> Handle(ListMails request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        var waiting = await session.QuerySqlAsync(
            "select id, recipient, subject, created_at, attempts, last_error from outbox order by created_at limit 100", null,
            row => new WaitingMail(row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetFieldValue<DateTimeOffset>(3), row.GetInt32(4), row.IsDBNull(5) ? null : row.GetString(5)),
            cancellationToken);
        return new MailList(waiting, environment.IsDevelopment() && transport is not SmtpTransport ? folder.Newest() : null);
    }
}
