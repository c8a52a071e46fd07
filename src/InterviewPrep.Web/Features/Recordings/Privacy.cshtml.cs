using System.Globalization;
using InterviewPrep.Domain.Reviews;
using InterviewPrep.Web.Features.Recordings.Keeping;
using InterviewPrep.Web.Features.Recordings.Sharing;
using InterviewPrep.Web.Features.Reviews;
using InterviewPrep.Web.Features.Rooms;
using InterviewPrep.Web.Infrastructure.Pages;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Recordings;

/// <summary>Who may see a recording, who has, how long it is kept; and letting go of it.</summary>
[ResponseCache(NoStore = true)]
public sealed class PrivacyModel(IMediator mediator, TimeProvider time) : PageModel
{
    /// <summary>Days that may be chosen; 0: until it is deleted.</summary>
    public static readonly int[] Choices = [30, 90, 365, 0];

    public RecordingSettings Settings { get; private set; } = null!;
    public IReadOnlyList<ShareLinkView> Links { get; private set; } = [];
    public IReadOnlyList<VisitView> Visits { get; private set; } = [];

    /// <summary>A link that was just made, with its secret; null: none was.</summary>
    public string? Made => TempData["Link"] as string;

    /// <summary>What the caller has asked for and not taken back; null: nothing.</summary>
    public Review? Review { get; private set; }
    public DateTimeOffset Now { get; } = time.GetUtcNow();

    /// <summary>Of days, where a form has some.</summary>
    [BindProperty] public int Days { get; set; }

    public Task OnGetAsync(string id, CancellationToken cancellationToken) => ShowAsync(id, cancellationToken);

    public async Task<IActionResult> OnPostShareAsync(string id, CancellationToken cancellationToken)
    {
        if (await this.TryAsync(async () => TempData["Link"] = (await mediator.Send(new ShareRecording(RoomsApi.Id(id), Days), cancellationToken)).Url)) return RedirectToPage(null, null, new { id }, "links");
        await ShowAsync(id, cancellationToken);
        return Page();
    }

    public Task<IActionResult> OnPostRevokeAsync(string id, string link, CancellationToken cancellationToken) =>
        DoAsync(id, () => mediator.Send(new RevokeShareLink(RoomsApi.Id(id), link), cancellationToken), "The link works no more.", cancellationToken);

    public Task<IActionResult> OnPostKeepAsync(string id, CancellationToken cancellationToken) =>
        DoAsync(id, () => mediator.Send(new KeepRecording(RoomsApi.Id(id), Days == 0 ? null : Days), cancellationToken), "Saved.", cancellationToken);

    /// <summary>What a choice of days comes to.</summary>
    public string WordsOf(int days) => days == 0
        ? "ever, until I delete it"
        : string.Create(CultureInfo.InvariantCulture, $"{(days == 365 ? "a year" : $"{days} days")}, until {Retention.UntilOf(Settings.EndedAt, days, Now):d MMM yyyy}");

    public Task<IActionResult> OnPostWithdrawAsync(string id, CancellationToken cancellationToken) =>
        DoAsync(id, () => mediator.Send(new WithdrawSide(RoomsApi.Id(id)), cancellationToken), "Your name, voice and chat are gone from it.", cancellationToken);

    public async Task<IActionResult> OnPostDeleteAsync(string id, CancellationToken cancellationToken)
    {
        await mediator.Send(new DeleteRecording(RoomsApi.Id(id)), cancellationToken);
        TempData["Done"] = "Deleted.";
        return Redirect("/recordings");
    }

    private async Task<IActionResult> DoAsync(string id, Func<Task> work, string done, CancellationToken cancellationToken)
    {
        if (await this.TryAsync(work))
        {
            TempData["Done"] = done;
            return RedirectToPage(new { id });
        }
        await ShowAsync(id, cancellationToken);
        return Page();
    }

    private async Task ShowAsync(string id, CancellationToken cancellationToken)
    {
        var room = RoomsApi.Id(id);
        Settings = await mediator.Send(new ShowSettings(room), cancellationToken);
        Links = await mediator.Send(new ListShareLinks(room), cancellationToken);
        Review = await mediator.Send(new FindReview(RoomsApi.Id(id)), cancellationToken);
        Visits = await mediator.Send(new ListVisits(room), cancellationToken);
    }
}
