using InterviewPrep.Domain.Stories;
using MediatR;

namespace InterviewPrep.Web.Features.Stories.Sharing;

internal static class SharingApi
{
    public static void MapShares(RouteGroupBuilder story)
    {
        story.MapGet("/shares", (IMediator mediator, string id, CancellationToken cancelled) => mediator.Send(new ListShares(StoriesApi.Id(id)), cancelled)).WithSummary("To whom it is shared, and what they said.");
        story.MapPost("/shares", async (IMediator mediator, string id, ShareBody body, CancellationToken cancelled) =>
            {
                var share = await mediator.Send(new ShareStory(StoriesApi.Id(id), body.For ?? ""), cancelled);
                return Results.Created($"/api/stories/{id}/shares/{share.Code}", share);
            })
            .WithSummary("Makes a link for one other person.").Produces<ShareView>(StatusCodes.Status201Created);
        story.MapPost("/shares/mentors/{mentor}", async (IMediator mediator, string id, string mentor, CancellationToken cancelled) =>
            {
                var share = await mediator.Send(new ShareWithMentor(StoriesApi.Id(id), mentor), cancelled);
                return Results.Created($"/api/stories/{id}/shares/{share.Code}", share);
            })
            .WithSummary("Shares it with a mentor, who is told.").Produces<ShareView>(StatusCodes.Status201Created);
        story.MapDelete("/shares/{code}", (IMediator mediator, string id, string code, CancellationToken cancelled) => StoriesApi.Done(mediator.Send(new RevokeShare(StoriesApi.Id(id), code), cancelled)))
            .WithSummary("Revokes a link: who took it sees nothing more.");
    }

    public static void MapShared(IEndpointRouteBuilder routes)
    {
        var shared = routes.MapGroup("/api/shared-stories").WithTags("Stories");
        shared.MapGet("/", (IMediator mediator, CancellationToken cancelled) => mediator.Send(new ListSharedWithMe(), cancelled)).WithSummary("Stories that others share with you.");
        shared.MapGet("/{code}", (IMediator mediator, string code, CancellationToken cancelled) => mediator.Send(new ShowShared(code), cancelled)).WithSummary("A story that somebody shares with you, once you have taken it.");
        shared.MapPost("/{code}/take", (IMediator mediator, string code, CancellationToken cancelled) => StoriesApi.Done(mediator.Send(new TakeShare(code), cancelled))).WithSummary("Takes a link: it is yours then, and nobody else's.");
        shared.MapDelete("/{code}", (IMediator mediator, string code, CancellationToken cancelled) => StoriesApi.Done(mediator.Send(new GiveShareBack(code), cancelled))).WithSummary("Gives it back: it goes from your list.");
        shared.MapPost("/{code}/remarks", async (IMediator mediator, string code, RemarkBody body, CancellationToken cancelled) =>
            {
                var remark = await mediator.Send(new RemarkOnWords(code, body.Part, body.Start, body.Length, body.Words, body.Text ?? ""), cancelled);
                return Results.Created($"/api/shared-stories/remarks/{remark.Id}", remark);
            })
            .WithSummary("Says something about words of it.").Produces<ReaderRemark>(StatusCodes.Status201Created);
        shared.MapDelete("/remarks/{remark}", (IMediator mediator, string remark, CancellationToken cancelled) => StoriesApi.Done(mediator.Send(new DeleteRemark(remark), cancelled)))
            .WithSummary("Deletes a remark that you made, or that was made on a story of yours.");
    }
}

/// <param name="For">1 to 100 characters.</param>
public sealed record ShareBody(string? For);

/// <param name="Start">In UTF-16 units of the part.</param>
/// <param name="Length">0: about the whole part.</param>
/// <param name="Words">What you have seen there; refused when it says something else by now.</param>
/// <param name="Text">1 to 2,000 characters.</param>
public sealed record RemarkBody(StoryPart Part, int Start, int Length, string? Words, string? Text);
