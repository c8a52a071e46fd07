using System.CommandLine;
using System.Text;
using InterviewPrep.Domain;
using InterviewPrep.Domain.Recordings;

namespace InterviewPrep.Cli.Recordings;

/// <summary><c>interviewprep recording verify FILE [--json]</c></summary>
internal static class RecordingCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "An exported recording." };
        var json = new Option<bool>("--json") { Description = "Print the result as one JSON object." };
        var verify = new Command(
            "verify",
            "Replays a recording and compares the text with every hash that a browser told while it went on, and with the end that the file tells. Exit code: 0 it comes to all of them, 1 not, 2 the file cannot be read.")
        {
            file, json,
        };
        verify.SetAction((parsed, cancel) => RunAsync(parsed.GetRequiredValue(file), parsed.GetValue(json), cancel));
        return new Command("recording", "Works on exported recordings.") { verify };
    }

    private static async Task<int> RunAsync(string file, bool json, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
            throw new CommandException($"There is no file '{file}'.");
        var report = await VerifyAsync(file, cancellationToken);
        if (json)
            Output.WriteJson(report);
        else
            Write(report);
        return report.Ok ? ExitCode.Accepted : ExitCode.NotAccepted;
    }

    private static async Task<RecordingReport> VerifyAsync(string file, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(file, new UTF8Encoding(false, throwOnInvalidBytes: true));
        try
        {
            var proof = await RecordingFile.ReadAsync(reader, TimeProvider.System.GetUtcNow(), PeopleOf, _ => { }, cancellationToken);
            return new RecordingReport(true, proof.Header.Title, proof.Header.Origin, proof.Events, proof.Hashes, proof.Texts, null, null);
        }
        catch (RecordingFileException wrong)
        {
            return new RecordingReport(false, null, null, 0, 0, [], wrong.Line, wrong.Message);
        }
        catch (DecoderFallbackException)
        {
            return new RecordingReport(false, null, null, 0, 0, [], 1, "The file is not UTF-8.");
        }
    }

    private static IReadOnlyList<UserId> PeopleOf(RecordingHeader header) => [.. header.People.Select(p => new UserId($"{p.Number}"))];

    private static void Write(RecordingReport report)
    {
        if (!report.Ok)
        {
            Console.Out.WriteLine($"WRONG  {report.Problem}");
            return;
        }
        foreach (var text in report.Texts)
            Console.Out.WriteLine($"round {text.Round}: version {text.Version}, {text.Length} characters, {text.Sha256}");
        Console.Out.WriteLine($"good   {report.Title}: {report.Events} events replayed; {report.Hashes} hashes told by browsers, all reached.");
    }
}

/// <param name="Hashes">That browsers told, and that the replay came to.</param>
/// <param name="Line">Where it is wrong; null: it is not.</param>
internal sealed record RecordingReport(bool Ok, string? Title, string? Origin, int Events, int Hashes, IReadOnlyList<FinalText> Texts, int? Line, string? Problem);
