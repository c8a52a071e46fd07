using InterviewPrep.Domain.Stories;
using InterviewPrep.Web.Features.Progress;
using InterviewPrep.Web.Features.Stories.Tellings;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace InterviewPrep.Web.Features.Stories.Rehearsals;

internal static class RehearsalsApi
{
    public static void Map(RouteGroupBuilder story)
    {
        story.MapGet("/rehearsals", (IMediator mediator, HttpContext context, string id, CancellationToken cancelled) => mediator.Send(new ListRehearsals(StoriesApi.Id(id), context.User.Zone()), cancelled))
            .WithSummary("How it was rehearsed, the latest first, to whom it was told, and what to rehearse it for.");
        story.MapGet("/guides/{question}", (IMediator mediator, string id, string question, CancellationToken cancelled) => mediator.Send(new ShowAnswerGuide(StoriesApi.Id(id), question), cancelled))
            .WithSummary("What a good answer to a question shows, what is asked next, and red flags; once the story was rehearsed for it.");
        story.MapPost("/rehearsals", async (IMediator mediator, string id, RehearsalBody body, CancellationToken cancelled) =>
            {
                var kept = await mediator.Send(body.ToRequest(StoriesApi.Id(id)), cancelled);
                return Results.Created($"/api/stories/{id}/rehearsals/{kept.Id}", kept);
            })
            .WithSummary("Keeps a rehearsal.").Produces<Rehearsal>(StatusCodes.Status201Created);
        story.MapDelete("/rehearsals/{rehearsal}", async (IMediator mediator, string id, string rehearsal, CancellationToken cancelled) =>
            {
                await mediator.Send(new DeleteRehearsal(StoriesApi.Id(id), rehearsal), cancelled);
                return Results.NoContent();
            })
            .WithSummary("Deletes a rehearsal with its recording.");
        MapSound(story.MapGroup("/rehearsals/{rehearsal}/sound"));
        story.MapPost("/tellings", async (IMediator mediator, string id, TellingBody body, CancellationToken cancelled) =>
            {
                var telling = await mediator.Send(new NoteTelling(StoriesApi.Id(id), body.On, body.ToWhom ?? ""), cancelled);
                return Results.Created($"/api/stories/{id}/tellings/{telling.Id}", telling);
            })
            .WithSummary("Notes when it was told in earnest, and to whom.").Produces<Telling>(StatusCodes.Status201Created);
        story.MapDelete("/tellings/{telling}", async (IMediator mediator, string id, string telling, CancellationToken cancelled) =>
            {
                await mediator.Send(new DeleteTelling(StoriesApi.Id(id), telling), cancelled);
                return Results.NoContent();
            })
            .WithSummary("Deletes such a note.");
    }

    private static void MapSound(RouteGroupBuilder sound)
    {
        sound.MapPut("/", async (IMediator mediator, HttpContext context, string id, string rehearsal, CancellationToken cancelled) =>
            {
                using var body = new MemoryStream();
                await context.Request.Body.CopyToAsync(body, cancelled);
                await mediator.Send(new KeepSound(StoriesApi.Id(id), rehearsal, context.Request.ContentType ?? "", body.ToArray()), cancelled);
                return Results.NoContent();
            })
            .WithMetadata(new RequestSizeLimitAttribute(RehearsalSounds.MostBytes)).WithSummary("Keeps the recording of a rehearsal: the request's body, audio of up to 4 MB.");
        sound.MapGet("/", async (IMediator mediator, string id, string rehearsal, CancellationToken cancelled) =>
            {
                var kept = await mediator.Send(new ReadSound(StoriesApi.Id(id), rehearsal), cancelled);
                return Results.Bytes(kept.Sound, kept.Kind, enableRangeProcessing: true);
            })
            .WithSummary("The recording of a rehearsal.");
        sound.MapDelete("/", async (IMediator mediator, string id, string rehearsal, CancellationToken cancelled) =>
            {
                await mediator.Send(new DeleteSound(StoriesApi.Id(id), rehearsal), cancelled);
                return Results.NoContent();
            })
            .WithSummary("Deletes the recording; the rehearsal stays.");
    }
}

/// <param name="Question">Id of a behavioural question, or of one about projects.</param>
/// <param name="Seconds">How long it took, up to half an hour.</param>
/// <param name="Marks">When each part began.</param>
/// <param name="Levels">1 to 4, by row of the question's rubric.</param>
public sealed record RehearsalBody(string? Question, RehearsalWay Way, double Seconds, string? Typed, IReadOnlyList<PartMark?>? Marks, Dictionary<string, int>? Levels, string? Note)
{
    internal KeepRehearsal ToRequest(StoryId story) =>
        new(story, Question ?? "", Way, Seconds, (Typed ?? "").ReplaceLineEndings("\n"), [.. (Marks ?? []).OfType<PartMark>()], Levels ?? [], Note ?? "");
}

/// <param name="On">The day, e.g. <c>2026-03-12</c>.</param>
/// <param name="ToWhom">1 to 100 characters.</param>
public sealed record TellingBody(DateOnly On, string? ToWhom);
