using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using InterviewPrep.Sandbox.Protocol;

namespace InterviewPrep.Sandbox.Tests.Protocol;

public sealed class ReferenceSetTests
{
    [Fact]
    public void What_an_answer_may_use_refers_to_nothing_outside_of_itself()
    {
        var missing = ReferenceSet.FrameworkPaths().SelectMany(ReferencesOf).Except(ReferenceSet.Framework);

        Assert.Empty(missing);
    }

    [Fact]
    public void The_check_would_find_one_that_is_missing()
    {
        var json = ReferenceSet.FrameworkPaths().Single(path => path.EndsWith("/System.Text.Json.dll", StringComparison.Ordinal));

        Assert.Contains("System.IO.Pipelines", ReferencesOf(json).Except(ReferenceSet.Framework.Where(name => name != "System.IO.Pipelines")));
    }

    private static IEnumerable<string> ReferencesOf(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var reader = file.GetMetadataReader();
        return [.. reader.AssemblyReferences.Select(r => reader.GetString(reader.GetAssemblyReference(r).Name))];
    }
}
