using System.Net.Http.Json;
using System.Text.Json;

namespace InterviewPrep.Web.Tests.Features.Questions;

public sealed class ListQuestionsTests(WebServer server)
{
    [Theory]
    [InlineData("Behavioural", "Behavioural")]
    [InlineData("SystemDesign", "System design")]
    [InlineData("Program", "Program")]
    public async Task The_list_can_be_narrowed_to_each_kind(string kind, string words)
    {
        using var visitor = server.Visit();

        var rows = (await visitor.Http.GetFromJsonAsync<JsonElement>($"/api/questions?kind={kind}")).GetProperty("questions").EnumerateArray().ToList();
        var page = await visitor.ReadAsync($"/questions?kind={kind}");

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(kind, row.GetProperty("kind").GetString()));
        Assert.All(rows, row => Assert.Contains($"/questions/{row.GetProperty("id").GetString()}\"", page, StringComparison.Ordinal));
        Assert.Contains($"selected=\"selected\">{words}", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Topics_of_code_and_competencies_stand_apart()
    {
        using var visitor = server.Visit();

        var page = await visitor.ReadAsync("/questions?topic=mentoring");

        var groups = page.Split("<optgroup ")[1..];
        Assert.Equal(2, groups.Length);
        Assert.StartsWith("label=\"Code and system design\"", groups[0], StringComparison.Ordinal);
        Assert.Contains("value=\"hash-maps\"", groups[0], StringComparison.Ordinal);
        Assert.StartsWith("label=\"Behavioural\"", groups[1], StringComparison.Ordinal);
        Assert.Contains("value=\"mentoring\" selected", groups[1], StringComparison.Ordinal);
        Assert.DoesNotContain("mentoring", groups[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_stands_first_and_the_easiest_of_each_sort_before_the_others()
    {
        using var visitor = server.Visit();

        var rows = (await visitor.Http.GetFromJsonAsync<JsonElement>("/api/questions")).GetProperty("questions").EnumerateArray()
            .Select(row => (Kind: row.GetProperty("kind").GetString()!, Level: row.GetProperty("level").GetString()!)).ToList();

        string[] sorts = [.. rows.Select(r => r.Kind is "Function" or "Program" ? "Code" : r.Kind)];
        Assert.Equal(["Code", "SystemDesign", "Behavioural"], sorts.Where((sort, i) => i == 0 || sorts[i - 1] != sort));
        Assert.All(rows.Zip(sorts).GroupBy(r => r.Second), sort =>
        {
            int[] levels = [.. sort.Select(r => Array.IndexOf(["Intern", "Junior", "JuniorPlus"], r.First.Level))];
            Assert.Equal(levels.Order(), levels);
        });
    }
}
