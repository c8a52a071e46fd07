using System.Text.RegularExpressions;

namespace InterviewPrep.EndToEnd.Tests.Stage;

/// <summary>The folder into which the server writes its mails.</summary>
public sealed partial class Mailbox(string folder)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    /// <summary>The id of one of the mails, for its page.</summary>
    public string Any() => Path.GetFileNameWithoutExtension(Directory.GetFiles(folder, "*.eml")[0]);

    /// <summary>The link in the mail to this address with this in its path; waits for it.</summary>
    public async Task<Uri> LinkToAsync(string address, string path)
    {
        using var patience = new CancellationTokenSource(s_patience);
        for (; ; await Task.Delay(20, patience.Token))
        {
            var mails = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.eml").Select(File.ReadAllText) : [];
            var links = mails.Where(mail => mail.Contains($"\nTo: {address}\n", StringComparison.Ordinal)).SelectMany(mail => Link().Matches(mail)).Select(link => new Uri(link.Value));
            if (links.FirstOrDefault(link => link.AbsolutePath == path) is { } found) return found;
        }
    }

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Link();
}
