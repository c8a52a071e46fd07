using InterviewPrep.Web.Features.Accounts;
using InterviewPrep.Web.Features.Accounts.Settings;
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

    public async Task OnGetAsync(string id, CancellationToken cancellationToken)
    {
        Profile = (await mediator.Send(new ShowMe(), cancellationToken)).Profile;
        Room = (await mediator.Send(new ShowRoom(RoomsApi.Id(id)), cancellationToken)).Room;
        if (Room.Live is null) throw Problem.NotFound("live session");
    }
}
