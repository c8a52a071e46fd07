using InterviewPrep.QuestionBank.Proof;
using InterviewPrep.Sandbox;

namespace InterviewPrep.QuestionBank.Tests.Proof;

/// <summary>What follows from results. That the results are those of a real sandbox is for the tests of the command to show.</summary>
public sealed class QuestionProofTests
{
    [Fact]
    public async Task The_reference_may_use_half_of_the_limit_and_no_more()
    {
        Assert.Null((await AboutSolutionAsync(slowest: 250)).Complaint);

        var complaint = (await AboutSolutionAsync(slowest: 251)).Complaint;
        Assert.Equal("The reference needs 251 ms for 'a chain in reverse order', more than half of the limit of 500 ms. Raise the limit or make the case smaller.", complaint);
    }

    [Theory]
    [InlineData(Verdict.Accepted, "The starter is accepted as it is: nothing is left to do.")]
    [InlineData(Verdict.CompileError, "The starter must compile. CompileError.")]
    [InlineData(Verdict.Forbidden, "The starter must compile. Forbidden.")]
    [InlineData(Verdict.WrongAnswer, null)]
    [InlineData(Verdict.RuntimeError, null)]
    public async Task The_starter_compiles_and_is_not_accepted(Verdict verdict, string? complaint)
    {
        var step = (await ProveAsync(request => Result(request, IsStarter(request) ? verdict : Verdict.Accepted, 1)))[0];

        Assert.Equal(("Starter.cs", verdict, complaint), (step.File, step.Verdict, step.Complaint));
    }

    [Fact]
    public async Task Every_file_is_one_step_and_each_is_reported_at_once()
    {
        var question = await QuestionAsync();
        var reported = new List<ProofStep>();

        var steps = await QuestionProof.RunAsync(new FixedSandbox(r => Result(r, Verdict.Accepted, 1)), question, new Reports(reported), TestContext.Current.CancellationToken);

        Assert.Equal(steps, reported);
        Assert.Equal(QuestionProof.StepsOf(question), steps.Count);
        Assert.All(steps.Skip(2), step => Assert.StartsWith("It declares ", step.Complaint, StringComparison.Ordinal));
    }

    private static async Task<ProofStep> AboutSolutionAsync(double slowest) => (await ProveAsync(request => Result(request, Verdict.Accepted, slowest)))[1];

    private static async Task<IReadOnlyList<ProofStep>> ProveAsync(Func<JudgeRequest, JudgeResult> answer) =>
        await QuestionProof.RunAsync(new FixedSandbox(answer), await QuestionAsync(), cancellationToken: TestContext.Current.CancellationToken);

    private static async Task<Question> QuestionAsync() => Assert.Single((await Bank.LoadAsync(BankFolder.Question("merge-bookings"))).Questions);

    private static bool IsStarter(JudgeRequest request) => request.RunId.EndsWith("Starter.cs", StringComparison.Ordinal);

    private static JudgeResult Result(JudgeRequest request, Verdict verdict, double slowest) => new(verdict, 1, 1, 1, verdict == Verdict.Accepted ? [.. request.Cases.Select(c => Case(c.Name, slowest))] : [], []);

    private static CaseResult Case(string name, double slowest) =>
        new(name, false, Verdict.Accepted, name == "a chain in reverse order" ? slowest : 1, 1, 1, null, null, null, null);

    private sealed class FixedSandbox(Func<JudgeRequest, JudgeResult> answer) : ISandbox
    {
        public SandboxHealth Health => new(true, []);

        public Task<JudgeResult> JudgeAsync(JudgeRequest request, IProgress<CaseResult>? progress = null, CancellationToken cancellationToken = default) => Task.FromResult(answer(request));

        public Task<IReadOnlyList<Diagnostic>> DiagnoseAsync(Target target, string source, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<IReadOnlyList<Completion>> CompleteAsync(Target target, string source, int position, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    private sealed class Reports(List<ProofStep> to) : IProgress<ProofStep>
    {
        public void Report(ProofStep value) => to.Add(value);
    }
}
