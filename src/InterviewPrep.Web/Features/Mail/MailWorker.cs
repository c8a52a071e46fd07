using InterviewPrep.Storage;
using InterviewPrep.Storage.Postgres;

namespace InterviewPrep.Web.Features.Mail;

/// <summary>
/// Sends what waits in the outbox: at least once, as soon as it is committed, and again after 1, 2, 4 ... 60 minutes when that fails.
/// A mail is claimed by moving its next attempt ahead, so that several servers share the work. Only one whose server dies between sending and
/// marking goes out twice, under the same Message-ID: what is being sent when the server stops is still marked, and no attempt lasts until the next.
/// </summary>
internal sealed class MailWorker(IDocumentStore store, Notifications notifications, IMailTransport transport, TimeProvider time, ILogger<MailWorker> log)
    : BackgroundService
{
    private const int MaxAttempts = 20;

    /// <summary>The network's time, whatever the product's clock says; shorter than the pause before the second attempt.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly SemaphoreSlim _sending = new(1, 1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(WhenToldAsync(stoppingToken), EachMinuteAsync(stoppingToken));

    private async Task WhenToldAsync(CancellationToken stopping)
    {
        await foreach (var _ in notifications.ListenAsync(Outbox.Channel, stopping)) await SendDueAsync(stopping);
    }

    private async Task EachMinuteAsync(CancellationToken stopping)
    {
        using var minute = new PeriodicTimer(TimeSpan.FromMinutes(1), time);
        while (await minute.WaitForNextTickAsync(stopping)) await SendDueAsync(stopping);
    }

    private async Task SendDueAsync(CancellationToken stopping)
    {
        await _sending.WaitAsync(stopping);
        try
        {
            while (await ClaimAsync(stopping) is { } mail) await SendAsync(mail);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "The outbox cannot be read; it is tried again in a minute");
        }
        finally
        {
            _sending.Release();
        }
    }

    private async Task<OutgoingMail?> ClaimAsync(CancellationToken stopping)
    {
        await using var session = store.QuerySession();
        var claimed = await session.QuerySqlAsync(
            """
            update outbox set attempts = attempts + 1, next_attempt_at = @Now + least(power(2, attempts), 60) * interval '1 minute'
            where id = (select id from outbox where next_attempt_at <= @Now and attempts < @MaxAttempts order by next_attempt_at limit 1 for update skip locked)
            returning id, recipient, subject, body, created_at
            """,
            new { Now = time.GetUtcNow(), MaxAttempts },
            row => new OutgoingMail(row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetFieldValue<DateTimeOffset>(4)),
            stopping);
        return claimed is [var mail] ? mail : null;
    }

    private async Task SendAsync(OutgoingMail mail)
    {
        await using var session = store.LightweightSession();
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            await transport.SendAsync(mail, patience.Token);
            session.QueueSql("delete from outbox where id = @Id", new { mail.Id });
        }
        catch (Exception failure)
        {
            log.LogWarning(failure, "Mail {Mail} was not taken; it is tried again later", mail.Id);
            session.QueueSql("update outbox set last_error = @Error where id = @Id", new { mail.Id, Error = failure.Message });
        }
        await session.SaveChangesAsync();
    }
}
