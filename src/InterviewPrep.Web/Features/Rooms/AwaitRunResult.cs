using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Features.Rooms.Contract;
using InterviewPrep.Web.Features.Rooms.Running;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Rooms;

/// <summary>Waits a little for a run's result; without one, the run comes as it is.</summary>
public sealed record AwaitRunResult(RoomId Room, int Round, string Run) : IRequest<RunView>;

internal sealed class AwaitRunResultHandler(OpenRooms rooms, Caller caller) : IRequestHandler<AwaitRunResult, RunView>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task<RunView> Handle(AwaitRunResult request, CancellationToken cancellationToken)
    {
        var asked = await rooms.ReadAsync(request.Room, state => state.Find(caller.Id) is null ? null : state.Find(request.Round)?.Runs.Find(r => r.Id == request.Run))
            ?? throw Problem.NotFound("run");
        var run = asked.Result is not null ? asked : await rooms.AwaitRunAsync(request.Room, request.Round, request.Run, Patience) ?? asked;
        return RoomViews.Of(run);
    }
}
