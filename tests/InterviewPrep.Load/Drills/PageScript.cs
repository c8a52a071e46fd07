using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace InterviewPrep.Load.Drills;

/// <summary>The script that a page cannot do without: its own files and all that they import before they run.</summary>
/// <param name="SentKb">As a browser gets it.</param>
internal sealed partial record PageScript(double GzipKb, double SentKb)
{
    /// <param name="page">Its HTML.</param>
    public static async Task<PageScript> WeighAsync(string page, Uri server, CancellationToken stop)
    {
        using var http = new HttpClient { BaseAddress = server };
        var found = new HashSet<string>();
        var waiting = new Queue<string>(Scripts().Matches(page).Select(m => m.Groups[1].Value));
        var (gzip, sent) = (0L, 0L);
        while (waiting.TryDequeue(out var path))
        {
            if (!found.Add(WithoutQuery(path))) continue;
            var text = await http.GetByteArrayAsync(path, stop);
            gzip += GzipBytes(text);
            sent += (await http.GetByteArrayAsync($"{WithoutQuery(path)}.br", stop)).Length;
            foreach (Match import in Imports().Matches(Encoding.UTF8.GetString(text))) waiting.Enqueue($"/dist/{import.Groups[1].Value}");
        }
        return gzip > 0 ? new PageScript(Kb(gzip), Kb(sent)) : throw new InvalidOperationException("The page has no script.");
    }

    private static string WithoutQuery(string path) => path.Split('?')[0];

    private static double Kb(long bytes) => Math.Round(bytes / 1024.0, 1);

    private static long GzipBytes(byte[] text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(text);
        return packed.Length;
    }

    [GeneratedRegex("<script[^>]* src=\"([^\"]+)\"")]
    private static partial Regex Scripts();

    /// <summary>Only of statements: what <c>import(...)</c> brings comes later, if at all.</summary>
    [GeneratedRegex("(?:from|import)\\s*\"\\./([^\"]+)\"")]
    private static partial Regex Imports();
}
