using InterviewPrep.QuestionBank;
using InterviewPrep.QuestionBank.Proof;
using InterviewPrep.Sandbox;

namespace InterviewPrep.Cli.Banks;

/// <summary>The object that <c>bank check --json</c> prints.</summary>
/// <param name="Ok">Nothing is wrong with any package.</param>
internal sealed record BankReport(bool Ok, IReadOnlyList<BankReportQuestion> Questions)
{
    public static BankReport Of(Bank bank, IReadOnlyList<ProofStep> steps)
    {
        var refused = bank.Refusals.Select(r => new BankReportQuestion(Path.GetFileName(Path.GetFullPath(r.Folder)), false, r.Problems, []));
        var read = bank.Questions.Select(q => BankReportQuestion.Of(q, steps.Where(s => s.Question == q.Id)));
        var questions = refused.Concat(read).OrderBy(q => q.Question, StringComparer.Ordinal).ToList();
        return new BankReport(questions.TrueForAll(q => q.Ok), questions);
    }

    public void Write(TextWriter to)
    {
        foreach (var question in Questions)
        {
            to.WriteLine($"{(question.Ok ? "good " : "WRONG")}  {question.Question}");
            foreach (var problem in question.Problems)
                to.WriteLine($"       {problem}");
        }
        to.WriteLine($"{Questions.Count(q => q.Ok)} of {Questions.Count} questions are proven.");
    }
}

/// <param name="Problems">Why the package is refused, or which of its claims do not hold.</param>
/// <param name="Proof">What each file of the package got; empty when it is refused.</param>
internal sealed record BankReportQuestion(string Question, bool Ok, IReadOnlyList<Problem> Problems, IReadOnlyList<BankReportStep> Proof)
{
    public static BankReportQuestion Of(Question question, IEnumerable<ProofStep> steps)
    {
        var all = steps.ToList();
        var problems = all.Where(s => s.Complaint is not null).Select(s => new Problem(s.File, null, s.Complaint!)).ToList();
        return new BankReportQuestion(question.Id.Value, problems.Count == 0, problems, [.. all.Select(s => new BankReportStep(s.File, s.Verdict))]);
    }
}

internal sealed record BankReportStep(string File, Verdict Verdict);
