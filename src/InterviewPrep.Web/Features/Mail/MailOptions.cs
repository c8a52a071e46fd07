namespace InterviewPrep.Web.Features.Mail;

/// <summary>The section <c>Mail</c> of the configuration. Without a host mails become files in the folder <c>mail</c> of the data.</summary>
public sealed class MailOptions
{
    public const string Section = "Mail";

    public string From { get; set; } = "InterviewPrep <interviewprep@localhost>";

    /// <summary>The SMTP server.</summary>
    public string? Host { get; set; }
    public int Port { get; set; } = 587;
    public string? User { get; set; }
    public string? Password { get; set; }

    /// <summary>STARTTLS.</summary>
    public bool Tls { get; set; } = true;
}
