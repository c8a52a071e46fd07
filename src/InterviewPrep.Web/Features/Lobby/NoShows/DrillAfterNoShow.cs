using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Features.Rooms;
using InterviewPrep.Web.Features.Rooms.Running;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Lobby.NoShows;

/// <summary>The other did not come: ends the session and opens a drill on the question that the caller would have answered. Answers the drill's room.</summary>
public sealed record DrillAfterNoShow(RoomId Room) : IRequest<RoomId>;

internal sealed class DrillAfterNoShowHandler(NoShow noShow, OpenRooms rooms, IMediator mediator, Caller caller) : IRequestHandler<DrillAfterNoShow, RoomId>
{
    public async Task<RoomId> Handle(DrillAfterNoShow request, CancellationToken cancellationToken)
    {
        await noShow.WasInvitedAsync(request.Room, cancellationToken);
        var plan = await rooms.ReadAsync(request.Room, state => state.Live?.Plan) ?? throw Problem.NotFound("room");
        var round = plan.Rounds.FirstOrDefault(r => r.Candidate == caller.Id) ?? plan.Rounds[0];
        if (!round.IsCoding) throw Problem.Conflict("needs-partner", "Your question is talked through, not coded: it needs somebody to talk to. Go back to the queue instead.");
        await noShow.AbandonAsync(request.Room, cancellationToken);
        return await mediator.Send(new StartDrill(round.Question.Id, (int)round.Length.TotalMinutes), cancellationToken);
    }
}
