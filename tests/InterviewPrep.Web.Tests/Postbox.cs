using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using System.Threading.Channels;
using InterviewPrep.Web.Features.Mail;

namespace InterviewPrep.Web.Tests;

/// <summary>Stands behind the mail folder and tells tests what arrived for whom.</summary>
public sealed partial class Postbox : IMailTransport
{
    private readonly MailFolder _folder;
    private readonly ConcurrentDictionary<string, Channel<OutgoingMail>> _mails = new();

    internal Postbox(MailFolder folder) => _folder = folder;

    public async Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        await _folder.SendAsync(mail, cancellationToken);
        Of(mail.Recipient).Writer.TryWrite(mail);
    }

    /// <summary>The next mail to this address that was not taken yet; waits for it.</summary>
    public async Task<OutgoingMail> ToAsync(string address)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        return await Of(address).Reader.ReadAsync(patience.Token);
    }

    public static string LinkIn(OutgoingMail mail) => Link().Match(mail.Body).Value;

    private Channel<OutgoingMail> Of(string address) => _mails.GetOrAdd(address, _ => Channel.CreateUnbounded<OutgoingMail>());

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Link();
}
