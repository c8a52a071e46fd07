using System.Globalization;
using System.Text;
using InterviewPrep.Storage;
using Microsoft.Extensions.Options;

namespace InterviewPrep.Web.Features.Mail;

/// <summary>Keeps mails as files (.eml, as mail programs open them) where no SMTP server is configured. Knows nothing but its own files.</summary>
internal sealed class MailFolder(StorageOptions storage, IOptions<MailOptions> options) : IMailTransport
{
    private readonly string _folder = Path.Combine(storage.DataFolder, "mail");

    public async Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(_folder);
        var text = $"""
            Message-ID: {MessageId.Of(mail, options.Value.From)}
            Date: {mail.CreatedAt.UtcDateTime.ToString("R", CultureInfo.InvariantCulture)}
            From: {options.Value.From}
            To: {mail.Recipient}
            Subject: =?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(mail.Subject))}?=
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 8bit

            {mail.Body}
            """;
        var path = PathOf(mail.Id);
        await File.WriteAllTextAsync(path + ".part", text, cancellationToken);
        File.Move(path + ".part", path, overwrite: true);
    }

    /// <summary>The newest first, at most 100.</summary>
    public IReadOnlyList<OutgoingMail> Newest() => Directory.Exists(_folder)
        ? [.. new DirectoryInfo(_folder).GetFiles("*.eml").OrderByDescending(f => f.LastWriteTimeUtc).Take(100).Select(f => Read(f.FullName)).OfType<OutgoingMail>()]
        : [];

    public OutgoingMail? Find(Guid id) => File.Exists(PathOf(id)) ? Read(PathOf(id)) : null;

    private string PathOf(Guid id) => Path.Combine(_folder, $"{id:N}.eml");

    private static OutgoingMail? Read(string path)
    {
        var parts = File.ReadAllText(path).ReplaceLineEndings("\n").Split("\n\n", 2);
        var headers = parts[0].Split('\n').Select(line => line.Split(": ", 2)).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1]);
        if (parts.Length < 2 || !Guid.TryParse(Path.GetFileNameWithoutExtension(path), out var id)) return null;
        var subject = headers["Subject"].Replace("=?utf-8?B?", "", StringComparison.Ordinal).Replace("?=", "", StringComparison.Ordinal);
        return new OutgoingMail(id, headers["To"], Encoding.UTF8.GetString(Convert.FromBase64String(subject)), parts[1], DateTimeOffset.Parse(headers["Date"], CultureInfo.InvariantCulture));
    }
}
