using System.Text.Json;
using InterviewPrep.Web.Features.Accounts;
using InterviewPrep.Web.Features.Accounts.Settings;
using InterviewPrep.Web.Features.Questions;
using InterviewPrep.Web.Features.Rooms;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Recordings.Playing;

/// <summary>The player. What it shows at first comes with the page; the events come in segments as they are played.</summary>
[ResponseCache(NoStore = true)]
public sealed class PlayerModel(IMediator mediator, Caller caller) : PageModel
{
    private static readonly JsonSerializerOptions s_json = JsonSerializerOptions.Web; // escapes what could end the element that holds it

    public RecordingView View { get; private set; } = null!;
    public IReadOnlyList<PlayedQuestion> Questions { get; private set; } = [];
    public int FontSize { get; private set; } = new Profile("").FontSize;

    /// <summary>The secret of the link by which somebody came.</summary>
    [BindProperty(SupportsGet = true)] public string? Share { get; set; }

    public string Json => JsonSerializer.Serialize(View, s_json);

    /// <summary>The room's private things (settings, log, links) are for those who took part.</summary>
    public bool TookPart => View.Role is RecordingRole.Owner or RecordingRole.Partner;

    public string Who => string.Join(" and ", View.People.Where(p => p.Role is not Domain.Rooms.RoomRole.Observer).Select(p => p.Name));

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (!caller.IsSignedIn && string.IsNullOrEmpty(Share)) return Challenge();
        View = await mediator.Send(new ShowRecording(RoomsApi.Id(id), Share), cancellationToken);
        Questions = await mediator.Send(new ShowQuestions(View.Room, Share), cancellationToken);
        if (caller.IsSignedIn) FontSize = (await mediator.Send(new ShowMe(), cancellationToken)).Profile.FontSize;
        return Page();
    }
}
