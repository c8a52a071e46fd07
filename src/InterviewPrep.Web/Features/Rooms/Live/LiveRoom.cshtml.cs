using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Web.Features.Accounts;
using InterviewPrep.Web.Features.Accounts.Settings;
using InterviewPrep.Web.Features.LiveSessions;
using InterviewPrep.Web.Features.Rooms.Contract;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Rooms.Live;

/// <summary>The room of a live session: its frame; what is in it comes through the hub.</summary>
[ResponseCache(NoStore = true)]
public sealed class LiveRoomModel(IMediator mediator) : PageModel
{
    public RoomView Room { get; private set; } = null!;
    public Profile Profile { get; private set; } = null!;
    public LiveView Live => Room.Live!;

    public string OtherName => Room.Members.FirstOrDefault(m => m.Id != Room.You && m.Role is not Domain.Rooms.RoomRole.Observer)?.Name ?? "the other one";

    /// <summary>The time left, until the script counts.</summary>
    public string Clock
    {
        get
        {
            var left = Math.Max(0, (int)Math.Ceiling(((Live.Ends ?? Room.Now) - Room.Now).TotalSeconds));
            return $"{left / 60:00}:{left % 60:00}";
        }
    }

    public static string NameOf(Phase phase) => phase switch
    {
        Phase.Arrival => "Arrival",
        Phase.Introduction => "Introduction",
        Phase.RoundOne => "Round one",
        Phase.Swap => "Swap roles",
        Phase.RoundTwo => "Round two",
        Phase.Feedback => "Feedback",
        _ => "Over",
    };

    /// <summary>A room that is gone leads to what is left of the session.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        var room = RoomsApi.Id(id);
        Profile = (await mediator.Send(new ShowMe(), cancellationToken)).Profile;
        try
        {
            Room = (await mediator.Send(new ShowRoom(room), cancellationToken)).Room;
        }
        catch (Problem gone) when (gone.Code is "not-found")
        {
            await mediator.Send(new ShowSession(room), cancellationToken);
            return Redirect($"/sessions/{room}");
        }
        return Room.Live is null ? throw Problem.NotFound("live session") : Page();
    }
}
