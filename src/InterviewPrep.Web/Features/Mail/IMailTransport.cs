namespace InterviewPrep.Web.Features.Mail;

/// <summary>Takes mails out of the house.</summary>
public interface IMailTransport
{
    /// <summary>Sends one. It may be asked again for a mail that did go out, when the server died right after.</summary>
    Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken);
}
