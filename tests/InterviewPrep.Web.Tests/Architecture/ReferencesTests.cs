using System.Text.Json;

namespace InterviewPrep.Web.Tests.Architecture;

/// <summary>Which part may refer to which. The server never holds a compiler, nor anything that runs an answer.</summary>
public sealed class ReferencesTests
{
    private const string Web = "InterviewPrep.Web", Domain = "InterviewPrep.Domain", Storage = "InterviewPrep.Storage", QuestionBank = "InterviewPrep.QuestionBank";
    private const string Sandbox = "InterviewPrep.Sandbox", Protocol = "InterviewPrep.Sandbox.Protocol", Supplied = "InterviewPrep.Sandbox.Supplied";
    private const string Compiler = "InterviewPrep.Sandbox.Compiler", Runner = "InterviewPrep.Sandbox.Runner";

    [Theory]
    [InlineData(Web, Domain, QuestionBank, Sandbox, Storage)]
    [InlineData(Domain)]
    [InlineData(Protocol)]
    [InlineData(Supplied)]
    [InlineData(Sandbox, Protocol)]
    [InlineData(Compiler, Protocol, Supplied)]
    [InlineData(Runner, Protocol, Supplied)]
    [InlineData(QuestionBank, Sandbox)]
    [InlineData(Storage)]
    public void A_project_refers_to_these_and_no_others(string project, params string[] others) =>
        Assert.Equal(others, BuiltReferences.Of(project).Projects);

    [Theory]
    [InlineData(Domain)]
    [InlineData(Protocol)]
    [InlineData(Supplied)]
    [InlineData(Runner)]
    public void Pure_projects_need_no_package(string project) =>
        Assert.DoesNotContain(BuiltReferences.Of(project).Everything, name => !name.StartsWith("InterviewPrep.", StringComparison.Ordinal));

    [Fact]
    public void The_server_never_holds_a_compiler_or_a_runner()
    {
        Assert.Empty(OfLowerTrust(BuiltReferences.Of(Web)));
        Assert.Empty(Directory.GetFiles(AppContext.BaseDirectory, "Microsoft.CodeAnalysis*.dll"));
        Assert.Empty(Directory.GetFiles(AppContext.BaseDirectory, $"{Compiler}.dll").Concat(Directory.GetFiles(AppContext.BaseDirectory, $"{Runner}.dll")));
    }

    /// <summary>The same questions to builds of which the answer is known to be bad.</summary>
    [Fact]
    public void These_tests_can_fail()
    {
        Assert.Contains("Microsoft.CodeAnalysis.CSharp", OfLowerTrust(BuiltReferences.Of(Compiler)));

        var spoiled = JsonElement.Parse("""
            {
              "targets": { "any": {
                "InterviewPrep.Web/1": { "dependencies": { "InterviewPrep.Domain": "1", "InterviewPrep.Sandbox": "1" } }, "InterviewPrep.Domain/1": {},
                "InterviewPrep.Sandbox/1": { "dependencies": { "InterviewPrep.Sandbox.Runner": "1", "Some.Package": "1" } },
                "Some.Package/1": { "dependencies": { "Microsoft.CodeAnalysis.Common": "5" } } } },
              "libraries": { "InterviewPrep.Web/1": { "type": "project" }, "InterviewPrep.Domain/1": { "type": "project" }, "InterviewPrep.Sandbox/1": { "type": "project" }, "Some.Package/1": { "type": "package" } }
            }
            """);
        var references = new BuiltReferences(Web, spoiled);
        Assert.Equal([Domain, Sandbox], references.Projects);
        Assert.Equal(["InterviewPrep.Sandbox.Runner", "Microsoft.CodeAnalysis.Common"], OfLowerTrust(references));
    }

    private static IEnumerable<string> OfLowerTrust(BuiltReferences references) => references.Everything
        .Where(name => name is Compiler or Runner or Supplied || name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
