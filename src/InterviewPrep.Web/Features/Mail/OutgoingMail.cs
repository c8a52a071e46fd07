namespace InterviewPrep.Web.Features.Mail;

/// <summary>One mail of plain text. Its id is that of the message too, so that a repeated one is recognised.</summary>
public sealed record OutgoingMail(Guid Id, string Recipient, string Subject, string Body, DateTimeOffset CreatedAt);
