using System.CommandLine;
using System.Text;
using InterviewPrep.QuestionBank;
using InterviewPrep.QuestionBank.Reading;
using InterviewPrep.Sandbox;

namespace InterviewPrep.Cli.Judge;

/// <summary><c>interviewprep judge QUESTION_FOLDER ANSWER.cs [--json]</c></summary>
internal static class JudgeCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("QUESTION_FOLDER") { Description = "The folder of a question package." };
        var answer = new Argument<string>("ANSWER.cs") { Description = "The answer, C# of at most 64 KB." };
        var json = new Option<bool>("--json") { Description = "Print the result as one JSON object." };
        var command = new Command("judge", "Judges an answer by all cases of a question. Exit code: 0 accepted, 1 not accepted, 2 could not judge.") { folder, answer, json };
        command.SetAction((parsed, cancel) => RunAsync(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(answer), parsed.GetValue(json), cancel));
        return command;
    }

    private static async Task<int> RunAsync(string folder, string answer, bool json, CancellationToken cancellationToken)
    {
        var question = await ReadQuestionAsync(folder, cancellationToken);
        var source = await ReadSourceAsync(answer, cancellationToken);
        var result = await JudgeAsync(question, source, cancellationToken);
        if (json)
            Output.WriteJson(JudgeReport.Of(question, result));
        else
            JudgeText.Write(question, result, Console.Out);
        return result.Verdict switch
        {
            Verdict.Accepted => ExitCode.Accepted,
            Verdict.SandboxError => ExitCode.CouldNotJudge,
            _ => ExitCode.NotAccepted,
        };
    }

    private static async Task<JudgeResult> JudgeAsync(Question question, string source, CancellationToken cancellationToken)
    {
        if (question.Body is not CodingBody coding)
            throw new CommandException($"'{question.Title}' is answered aloud: there is no code to judge.");
        await using var sandbox = await SandboxHost.StartAsync(cancellationToken);
        try
        {
            return await ProgressBar.ShowAsync(question.Title, coding.Cases.Count, step => sandbox.JudgeAsync(
                coding.ToJudgeRequest($"judge-{question.Id}", source), new Reporter<CaseResult>(_ => step()), cancellationToken));
        }
        catch (ArgumentException e)
        {
            throw new CommandException(e.Message); // text that no compiler should see, such as a NUL
        }
    }

    private static async Task<Question> ReadQuestionAsync(string folder, CancellationToken cancellationToken)
    {
        if (!File.Exists(Path.Combine(folder, "question.yaml")))
            throw new CommandException(Directory.Exists(folder) ? $"'{folder}' holds no question.yaml, so it is no question package." : $"There is no folder '{folder}'.");
        var package = await Package.ReadAsync(folder, cancellationToken);
        return package.Question ?? throw new CommandException($"The package '{folder}' is refused:{Environment.NewLine}{string.Join(Environment.NewLine, package.Problems)}");
    }

    private static async Task<string> ReadSourceAsync(string path, CancellationToken cancellationToken)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
            throw new CommandException($"There is no file '{path}'.");
        if (file.Length > Limits.MaxSourceBytes)
            throw new CommandException($"'{path}' has {file.Length:N0} bytes; an answer has at most {Limits.MaxSourceBytes:N0}.");
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(await File.ReadAllBytesAsync(path, cancellationToken)).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            throw new CommandException($"'{path}' is not UTF-8 text.");
        }
    }
}
