using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace InterviewPrep.Web.Tests.Features.Stories;

/// <summary>Somebody who writes stories, over the API with a browser's cookie.</summary>
internal sealed class Writer(Visitor visitor)
{
    public Visitor Visitor { get; } = visitor;
    public HttpClient Http => Visitor.Http;

    public static object Body(string title, long revision = 0, string action = "I asked and wrote it down.", string[]? competencies = null, string form = "Star") => new
    {
        form,
        title,
        kind = "Job",
        when = "Spring of 2026",
        where = "Library",
        texts = new { situation = "It was late.", task = "I had to finish.", action, result = "It took 3 days." },
        competencies = competencies ?? ["Failure", "Ownership"],
        skills = new[] { "SQL", "Git" },
        revision,
    };

    public async Task<string> BeginAsync(string title, string action = "I asked and wrote it down.", string[]? competencies = null)
    {
        using var answer = await Http.PostAsJsonAsync("/api/stories", Body(title, 0, action, competencies));
        Assert.Equal(System.Net.HttpStatusCode.Created, answer.StatusCode);
        return (await ReadAsync(answer))["id"]!.GetValue<string>();
    }

    public Task<HttpResponseMessage> SaveAsync(string story, string title, long revision, string action = "I asked and wrote it down.") =>
        Http.PutAsJsonAsync($"/api/stories/{story}", Body(title, revision, action));

    public async Task<JsonNode> GetAsync(string path) => JsonNode.Parse(await Http.GetStringAsync(path))!;

    public static async Task<JsonNode> ReadAsync(HttpResponseMessage answer) => JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

    public static StringContent Raw(string json) => new(json, System.Text.Encoding.UTF8, "application/json");
}
