using System.CommandLine;
using InterviewPrep.QuestionBank;
using InterviewPrep.QuestionBank.Proof;
using InterviewPrep.Sandbox;

namespace InterviewPrep.Cli.Banks;

/// <summary><c>interviewprep bank check [FOLDER] [--json]</c></summary>
internal static class BankCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("FOLDER")
        {
            Description = "A bank, or a single question.",
            DefaultValueFactory = _ => "question-bank",
        };
        var json = new Option<bool>("--json") { Description = "Print the result as one JSON object." };
        var check = new Command(
            "check",
            "Proves a bank: every package is whole, and of those with code the starter compiles and fails, the reference passes within half the limit, each wrong answer fails as it declares. Exit code: 0 proven, 1 not, 2 could not check.")
        {
            folder, json,
        };
        check.SetAction((parsed, cancel) => RunAsync(parsed.GetRequiredValue(folder), parsed.GetValue(json), cancel));
        return new Command("bank", "Works on question banks.") { check };
    }

    private static async Task<int> RunAsync(string folder, bool json, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder))
            throw new CommandException($"There is no folder '{folder}'.");
        var bank = await Bank.LoadAsync(folder, cancellationToken);
        if (bank.Questions.Count + bank.Refusals.Count == 0)
            throw new CommandException($"'{folder}' holds no question packages.");
        var steps = bank.Questions.Any(q => q.IsCoding) ? await ProveAsync(bank.Questions, cancellationToken) : [];
        var report = BankReport.Of(bank, steps);
        if (json)
            Output.WriteJson(report);
        else
            report.Write(Console.Out);
        if (steps.Any(s => s.Verdict == Verdict.SandboxError))
            return ExitCode.CouldNotJudge;
        return report.Ok ? ExitCode.Accepted : ExitCode.NotAccepted;
    }

    private static async Task<IReadOnlyList<ProofStep>> ProveAsync(IReadOnlyList<Question> questions, CancellationToken cancellationToken)
    {
        await using var sandbox = await SandboxHost.StartAsync(cancellationToken);
        return await ProgressBar.ShowAsync("Proving", questions.Sum(QuestionProof.StepsOf), async step =>
        {
            var steps = new List<ProofStep>();
            foreach (var question in questions)
                steps.AddRange(await QuestionProof.RunAsync(sandbox, question, new Reporter<ProofStep>(_ => step()), cancellationToken));
            return steps;
        });
    }
}
