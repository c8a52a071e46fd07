using System.Net;
using System.Net.Mail;
using Microsoft.Extensions.Options;

namespace InterviewPrep.Web.Features.Mail;

/// <summary>Sends by SMTP.</summary>
internal sealed class SmtpTransport(IOptions<MailOptions> options) : IMailTransport
{
    public async Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        var settings = options.Value;
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.Tls };
        if (settings.User is not null) client.Credentials = new NetworkCredential(settings.User, settings.Password);
        using var message = new MailMessage { From = new MailAddress(settings.From), Subject = mail.Subject, Body = mail.Body };
        message.To.Add(new MailAddress(mail.Recipient));
        message.Headers["Message-ID"] = MessageId.Of(mail, settings.From);
        message.Headers["Auto-Submitted"] = "auto-generated";
        await client.SendMailAsync(message, cancellationToken);
    }
}

internal static class MessageId
{
    /// <summary>The same at each attempt, so that a mail which went out twice is shown once.</summary>
    public static string Of(OutgoingMail mail, string from) => $"<{mail.Id:N}@{new MailAddress(from).Host}>";
}
