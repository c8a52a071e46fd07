using InterviewPrep.Domain.Feedback;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Features.LiveSessions.Scorecards;
using InterviewPrep.Web.Features.Questions;
using InterviewPrep.Web.Features.Recordings;
using InterviewPrep.Web.Features.Reviews.Queue;
using InterviewPrep.Web.Features.Reviews.Ratings;
using InterviewPrep.Web.Features.Reviews.Requests;
using InterviewPrep.Web.Features.Reviews.Scorecards;
using InterviewPrep.Web.Features.Reviews.Threads;
using InterviewPrep.Web.Infrastructure.Pages;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Reviews;

/// <summary>A review, for its owner, its mentor and whom the owner shows it to.</summary>
[ResponseCache(NoStore = true)]
public sealed class ShowModel(IMediator mediator, TimeProvider time) : PageModel
{
    public static readonly IReadOnlyDictionary<int, string> Ratings = new Dictionary<int, string> { [1] = "not at all", [2] = "little", [3] = "some", [4] = "much", [5] = "very much" };

    public ReviewView View { get; private set; } = null!;
    public ThreadsView Threads { get; private set; } = null!;
    public IReadOnlyList<PlayedQuestion> Questions { get; private set; } = [];

    /// <summary>Whether the reader still stands by the recording, and so may ask for another look.</summary>
    public bool StandsByIt { get; private set; }
    public DateTimeOffset Now { get; } = time.GetUtcNow();

    [BindProperty] public CommentInput Comment { get; set; } = new();
    [BindProperty] public CardInput Input { get; set; } = new();
    [BindProperty] public int Helpful { get; set; }
    [BindProperty] public string? RatingWords { get; set; }

    public Task OnGetAsync(string id, CancellationToken cancellationToken) => ShowAsync(id, cancellationToken);

    public Task<IActionResult> OnPostCommentAsync(string id, CancellationToken cancellationToken) => DoAsync(
        id, async () => await mediator.Send(Comment.ToRequest(id), cancellationToken), Comment.Note ? "Kept, for you alone." : "Said.", "comments", cancellationToken);

    public Task<IActionResult> OnPostReplyAsync(string id, string thread, string? text, CancellationToken cancellationToken) => DoAsync(
        id, () => mediator.Send(new ReplyToComment(id, thread, text ?? ""), cancellationToken), null, $"thread-{thread}", cancellationToken);

    public Task<IActionResult> OnPostEditAsync(string id, string thread, string remark, string? text, CancellationToken cancellationToken) => DoAsync(
        id, () => mediator.Send(new EditComment(id, thread, remark, text ?? ""), cancellationToken), null, $"thread-{thread}", cancellationToken);

    public Task<IActionResult> OnPostResolveAsync(string id, string thread, bool resolved, CancellationToken cancellationToken) => DoAsync(
        id, () => mediator.Send(new ResolveComment(id, thread, resolved), cancellationToken), null, $"thread-{thread}", cancellationToken);

    public Task<IActionResult> OnPostCardAsync(string id, CancellationToken cancellationToken) => DoAsync(
        id, () => mediator.Send(new SaveMentorCard(id, Input.Round, Input.ToContent(), Input.Revision), cancellationToken), "Kept as a draft, for you alone.", "scores", cancellationToken);

    public Task<IActionResult> OnPostExtendAsync(string id, CancellationToken cancellationToken) => DoAsync(id, () => mediator.Send(new ExtendClaim(id), cancellationToken), "Half an hour more.", null, cancellationToken);

    public Task<IActionResult> OnPostFinishAsync(string id, CancellationToken cancellationToken) => DoAsync(id, () => mediator.Send(new FinishReview(id), cancellationToken), "Finished. Thank you: they get a message now.", null, cancellationToken);

    public async Task<IActionResult> OnPostReleaseAsync(string id, CancellationToken cancellationToken)
    {
        await mediator.Send(new ReleaseReview(id), cancellationToken);
        TempData["Done"] = "Given back to the queue.";
        return Redirect("/reviews/queue");
    }

    public Task<IActionResult> OnPostWithdrawAsync(string id, CancellationToken cancellationToken) => DoAsync(id, () => mediator.Send(new WithdrawReview(id), cancellationToken), "Taken back. What was done before stays as it is.", null, cancellationToken);

    public Task<IActionResult> OnPostRateAsync(string id, int? look, CancellationToken cancellationToken) => DoAsync(
        id, () => mediator.Send(new RateReview(id, Helpful, RatingWords ?? "", look), cancellationToken), "Thank you for telling.", null, cancellationToken);

    /// <summary>What the form of a card shows: what was refused just now, or else what is saved.</summary>
    public CardFields FieldsOf(MentorCardView card)
    {
        var refused = !ModelState.IsValid && Input.Round == card.Round.Number;
        return new CardFields($"card-{card.Round.Number}", card.Rubric, refused ? Input.ToContent() : new CardContent(card.Card.Scores, card.Card.Strengths, card.Card.TryNext), "What you saw or heard, and when");
    }

    private async Task<IActionResult> DoAsync(string id, Func<Task> send, string? done, string? fragment, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid && await this.TryAsync(send))
        {
            if (done is not null) TempData["Done"] = done;
            return RedirectToPage(null, null, new { id }, fragment);
        }
        foreach (var error in ModelState.Where(e => e.Key.Length > 0).SelectMany(e => e.Value!.Errors).Select(e => e.ErrorMessage).Distinct().ToList()) ModelState.AddModelError("", error);
        await ShowAsync(id, cancellationToken);
        return Page();
    }

    private async Task ShowAsync(string id, CancellationToken cancellationToken)
    {
        View = await mediator.Send(new ShowReview(id), cancellationToken);
        Threads = await mediator.Send(new PrepareThreads(View), cancellationToken) with { Input = Comment };
        Questions = await mediator.Send(new ShowReviewedQuestions(id), cancellationToken);
        StandsByIt = await mediator.Send(new WhoAmITo(RoomId.From(View.Review.Room)), cancellationToken) is RecordingRole.Owner;
    }
}
