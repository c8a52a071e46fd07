using InterviewPrep.Domain.Feedback;
using InterviewPrep.Domain.Reviews;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Features.LiveSessions.Notes;
using InterviewPrep.Web.Features.LiveSessions.Scorecards;
using InterviewPrep.Web.Features.Recordings;
using InterviewPrep.Web.Features.Reviews;
using InterviewPrep.Web.Features.Rooms;
using InterviewPrep.Web.Infrastructure.Pages;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.LiveSessions;

/// <summary>After a session: what was played, the scorecards to fill, and both views once they are open.</summary>
[ResponseCache(NoStore = true)]
public sealed class SessionModel(IMediator mediator, TimeProvider time) : PageModel
{
    public SessionView View { get; private set; } = null!;
    public IReadOnlyList<NoteView> Notes { get; private set; } = [];
    public DateTimeOffset Now { get; } = time.GetUtcNow();

    /// <summary>What the caller is to the recording; none also when there is none.</summary>
    public RecordingRole Recording { get; private set; }

    /// <summary>The review that the caller has asked for; null: none.</summary>
    public Review? Review { get; private set; }

    [BindProperty]
    public CardInput Input { get; set; } = new();

    public FeedbackStanding Standing => View.Session.Feedback;
    public string Partner => View.Session.Partner;

    public Task OnGetAsync(string id, CancellationToken cancellationToken) => ShowAsync(id, cancellationToken);

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancellationToken)
    {
        var save = new SaveScorecard(RoomsApi.Id(id), Input.Round, Input.About, Input.ToContent(), Input.Revision, Input.Give);
        if (ModelState.IsValid && await this.TryAsync(() => mediator.Send(save, cancellationToken)))
        {
            TempData["Done"] = Input.Give ? "Given. You can change it until both sides open." : "Kept as a draft, for you alone.";
            return RedirectToPage(null, null, new { id }, "feedback");
        }
        Input.Refusals = [.. ModelState.Values.SelectMany(v => v.Errors).Select(e => WordsOf(e.ErrorMessage)).Distinct()];
        await ShowAsync(id, cancellationToken);
        return Page();
    }

    /// <summary>What the form of a card shows: what was refused just now, or else what is saved.</summary>
    public CardForm FormOf(OwnCard own)
    {
        var round = View.Rounds.First(r => r.Number == own.Round);
        var refused = Input.Refusals.Count > 0 && Input.Round == own.Round && Input.About == own.About;
        var content = refused ? Input.ToContent() : new CardContent(own.Card.Scores, own.Card.Strengths, own.Card.TryNext);
        return new CardForm(View.Session.Id, own, round, Partner, content, refused ? Input.Refusals : []);
    }

    /// <summary>The form comes back with what was typed and the newest revision, so pressing again is a choice.</summary>
    private static string WordsOf(string refusal) => refusal == FeedbackRefusals.ChangedElsewhere.Message
        ? "Another tab saved this scorecard too. What you see here is what you just wrote: press again to keep it, or reload the page to see the other."
        : refusal;

    private async Task ShowAsync(string id, CancellationToken cancellationToken)
    {
        View = await mediator.Send(new ShowSession(RoomsApi.Id(id)), cancellationToken);
        Recording = await mediator.Send(new WhoAmITo(RoomsApi.Id(id)), cancellationToken);
        Review = await mediator.Send(new FindReview(RoomsApi.Id(id)), cancellationToken);
        Notes = await NotesAsync(RoomsApi.Id(id), cancellationToken);
    }

    /// <summary>They go with the recording; the session stays.</summary>
    private async Task<IReadOnlyList<NoteView>> NotesAsync(RoomId room, CancellationToken cancellationToken)
    {
        try
        {
            return await mediator.Send(new ListNotes(room), cancellationToken);
        }
        catch (Problem gone) when (gone.Code is "not-found")
        {
            return [];
        }
    }
}
