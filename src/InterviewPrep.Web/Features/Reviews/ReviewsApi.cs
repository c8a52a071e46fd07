using InterviewPrep.Domain.Reviews;
using InterviewPrep.Web.Features.LiveSessions;
using InterviewPrep.Web.Features.Reviews.Calibrating;
using InterviewPrep.Web.Features.Reviews.Mentors;
using InterviewPrep.Web.Features.Reviews.Queue;
using InterviewPrep.Web.Features.Reviews.Ratings;
using InterviewPrep.Web.Features.Reviews.Requests;
using InterviewPrep.Web.Features.Reviews.Scorecards;
using InterviewPrep.Web.Features.Reviews.Threads;
using InterviewPrep.Web.Features.Rooms;
using MediatR;

namespace InterviewPrep.Web.Features.Reviews;

/// <summary>The same requests for programs.</summary>
internal static class ReviewsApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var reviews = routes.MapGroup("/api/reviews").WithTags("Reviews").RequireAuthorization();
        reviews.MapGet("/", (IMediator mediator, CancellationToken cancelled) => mediator.Send(new ListReviews(), cancelled)).WithSummary("The reviews that you have asked for, the newest first.");
        reviews.MapPost("/", async (IMediator mediator, ReviewOrder body, CancellationToken cancelled) =>
            {
                var id = await mediator.Send(new RequestReview(RoomsApi.Id(body.Room), body.Words ?? "", body.Moments ?? [], body.ShownToPartner), cancelled);
                return Results.Created($"/api/reviews/{id}", new ReviewAsked(id));
            })
            .WithSummary("Asks for a review of a recording of yours; after one that is done, for another look.").Produces<ReviewAsked>(StatusCodes.Status201Created);
        reviews.MapGet("/queue", ([AsParameters] ListQueue queue, IMediator mediator, CancellationToken cancelled) => mediator.Send(queue, cancelled)).WithSummary("The queue, for mentors.");
        MapSnippets(reviews.MapGroup("/snippets"));
        MapOne(reviews.MapGroup("/{review}"));
        MapComments(reviews.MapGroup("/{review}/comments"));
        var mentors = routes.MapGroup("/api/mentors").WithTags("Reviews").RequireAuthorization();
        mentors.MapGet("/", (IMediator mediator, CancellationToken cancelled) => mediator.Send(new ListMentors(), cancelled)).WithSummary("The mentors.");
        mentors.MapGet("/{mentor}", (IMediator mediator, string mentor, CancellationToken cancelled) => mediator.Send(new ShowMentor(mentor), cancelled)).WithSummary("A mentor, what they have reviewed and how it was rated.");
        var admin = routes.MapGroup("/api/admin/mentors").WithTags("Administration").RequireAuthorization();
        admin.MapGet("/", (IMediator mediator, CancellationToken cancelled) => mediator.Send(new ListMentorAccounts(), cancelled)).WithSummary("All mentors, with how many reviews each one holds.");
        admin.MapDelete("/{account}", (IMediator mediator, string account, CancellationToken cancelled) => RoomsApi.Done(mediator.Send(new EndMentoring(account), cancelled))).WithSummary("Takes the mentor's role away; what they hold goes back to the queue.");
        routes.MapPut("/api/me/mentor-profile", (IMediator mediator, EditMentorProfile body, CancellationToken cancelled) => RoomsApi.Done(mediator.Send(body, cancelled))).WithTags("Your account").RequireAuthorization().WithSummary("Changes your profile and limits as a mentor; give all of it.");
        routes.MapGet("/api/progress/calibration", async (IMediator mediator, CancellationToken cancelled) => Results.Ok(await mediator.Send(new ShowCalibration(), cancelled))).WithTags("Progress").RequireAuthorization().WithSummary("How your marks as an interviewer compare with those of mentors.");
    }

    private static void MapOne(RouteGroupBuilder review)
    {
        review.MapGet("/", (IMediator mediator, string review, CancellationToken cancelled) => mediator.Send(new ShowReview(review), cancelled)).WithSummary("A review as you may see it.");
        review.MapPost("/withdraw", (IMediator mediator, string review, CancellationToken cancelled) => RoomsApi.Done(mediator.Send(new WithdrawReview(review), cancelled))).WithSummary("Takes your request back.");
        review.MapPost("/claim", (IMediator mediator, string review, CancellationToken cancelled) => RoomsApi.Done(mediator.Send(new ClaimReview(review), cancelled))).WithSummary("Takes a review out of the queue.");
        review.MapPost("/extend", (IMediator mediator, string review, CancellationToken cancelled) => RoomsApi.Done(mediator.Send(new ExtendClaim(review), cancelled))).WithSummary("Half an hour more before the first word.");
        review.MapPost("/release", (IMediator mediator, string review, CancellationToken cancelled) => RoomsApi.Done(mediator.Send(new ReleaseReview(review), cancelled))).WithSummary("Gives it back to the queue.");
        review.MapPost("/finish", (IMediator mediator, string review, CancellationToken cancelled) => RoomsApi.Done(mediator.Send(new FinishReview(review), cancelled))).WithSummary("The review is done.");
        review.MapPut("/rating", (IMediator mediator, string review, RatingBody body, CancellationToken cancelled) => RoomsApi.Done(mediator.Send(new RateReview(review, body.Helpful, body.Words ?? "", body.Look), cancelled))).WithSummary("Says how much it has helped.");
        review.MapPut("/rounds/{round:int}/scorecard", (IMediator mediator, string review, int round, ScorecardBody body, CancellationToken cancelled) => mediator.Send(new SaveMentorCard(review, round, body.ToContent(), body.Revision), cancelled))
            .WithSummary("Saves your scorecard as a draft; the end of the review gives it.");
    }

    private static void MapSnippets(RouteGroupBuilder snippets)
    {
        snippets.MapGet("/", (IMediator mediator, CancellationToken cancelled) => mediator.Send(new ListSnippets(), cancelled)).WithSummary("Words that you use again and again as a mentor, by title.");
        snippets.MapPost("/", async (IMediator mediator, SnippetBody body, CancellationToken cancelled) =>
            {
                var id = await mediator.Send(new SaveSnippet(null, body.Title ?? "", body.Text ?? ""), cancelled);
                return Results.Created($"/api/reviews/snippets/{id}", new SnippetKept(id));
            })
            .WithSummary("Keeps another one.").Produces<SnippetKept>(StatusCodes.Status201Created);
        snippets.MapPut("/{snippet}", (IMediator mediator, string snippet, SnippetBody body, CancellationToken cancelled) => RoomsApi.Done(mediator.Send(new SaveSnippet(snippet, body.Title ?? "", body.Text ?? ""), cancelled))).WithSummary("Changes one; give all of it.");
        snippets.MapDelete("/{snippet}", (IMediator mediator, string snippet, CancellationToken cancelled) => RoomsApi.Done(mediator.Send(new DeleteSnippet(snippet), cancelled))).WithSummary("Deletes one.");
    }

    private static void MapComments(RouteGroupBuilder comments)
    {
        comments.MapPost("/", async (IMediator mediator, string review, CommentBody body, CancellationToken cancelled) =>
            {
                var id = await mediator.Send(new WriteComment(review, body.At, body.Until, body.FromLine, body.ToLine, body.Round, body.Text ?? "", body.Note, body.Drill), cancelled);
                return Results.Created($"/api/reviews/{review}", new CommentWritten(id));
            })
            .WithSummary("Begins a thread at a moment.").Produces<CommentWritten>(StatusCodes.Status201Created);
        comments.MapPost("/{thread}", (IMediator mediator, string review, string thread, CommentText body, CancellationToken cancelled) => RoomsApi.Done(mediator.Send(new ReplyToComment(review, thread, body.Text ?? ""), cancelled))).WithSummary("Goes on with a thread.");
        comments.MapPut("/{thread}/resolved", (IMediator mediator, string review, string thread, ResolvedBody body, CancellationToken cancelled) => RoomsApi.Done(mediator.Send(new ResolveComment(review, thread, body.IsResolved), cancelled))).WithSummary("Settles a thread, or opens it again.");
        comments.MapPut("/{thread}/{remark}", (IMediator mediator, string review, string thread, string remark, CommentText body, CancellationToken cancelled) => RoomsApi.Done(mediator.Send(new EditComment(review, thread, remark, body.Text ?? ""), cancelled))).WithSummary("Puts other words into your remark.");
    }
}

/// <param name="Room">The recording's id.</param>
public sealed record ReviewOrder(string Room, string? Words, IReadOnlyList<WishedMoment>? Moments, bool ShownToPartner);

/// <param name="Review">The review's id.</param>
public sealed record ReviewAsked(string Review);

/// <param name="Look">Which look of those that are done, from 1; null: the last.</param>
public sealed record RatingBody(int Helpful, string? Words, int? Look = null);

/// <inheritdoc cref="WriteComment"/>
public sealed record CommentBody(long At, long? Until, int? FromLine, int? ToLine, int? Round, string? Text, bool Note, string? Drill);

public sealed record CommentText(string? Text);

/// <param name="Thread">The thread's id.</param>
public sealed record CommentWritten(string Thread);

public sealed record ResolvedBody(bool IsResolved);

/// <param name="Text">Markdown.</param>
public sealed record SnippetBody(string? Title, string? Text);

/// <param name="Snippet">The snippet's id.</param>
public sealed record SnippetKept(string Snippet);
