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
}
