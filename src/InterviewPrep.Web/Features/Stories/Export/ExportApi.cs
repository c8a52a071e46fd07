using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using MediatR;

namespace InterviewPrep.Web.Features.Stories.Export;

/// <summary>Files to take along: everything, or one story.</summary>
internal static class ExportApi
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true, Converters = { new JsonStringEnumConverter() }, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static void Map(RouteGroupBuilder stories)
    {
        stories.MapGet("/export.md", async (IMediator mediator, string? story, CancellationToken cancelled) =>
                Results.File(Encoding.UTF8.GetBytes(StoryMarkdown.Of(await mediator.Send(Of(story), cancelled))), "text/markdown; charset=utf-8", "stories.md"))
            .WithSummary("Your stories as Markdown; with ?story= one of them.");
        stories.MapGet("/export.json", async (IMediator mediator, string? story, CancellationToken cancelled) =>
                Results.File(JsonSerializer.SerializeToUtf8Bytes(await mediator.Send(Of(story), cancelled), Readable), "application/json", "stories.json"))
            .WithSummary("Your stories as JSON; with ?story= one of them.");
    }

    private static ExportStories Of(string? story) => new(story is null ? null : StoriesApi.Id(story));
}
