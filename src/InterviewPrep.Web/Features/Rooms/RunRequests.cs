using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Features.Rooms.Contract;
using InterviewPrep.Web.Features.Rooms.Running;
using InterviewPrep.Web.Infrastructure.Requests;

namespace InterviewPrep.Web.Features.Rooms;

/// <summary>Asks a room for a run in the caller's name.</summary>
internal sealed class RunRequests(OpenRooms rooms, RunLimits limits, Caller caller)
{
    public async Task<RunStarted> StartAsync(RoomId room, int round, RunKind kind, string? input = null)
    {
        limits.Count(caller.Id);
        var run = Guid.NewGuid().ToString("N");
        var answer = await rooms.AskAsync(room, new RoomCommand.RequestRun(caller.Id, round, run, kind, input));
        var version = answer.Events.Select(e => e switch
        {
            RunRequested requested => requested.Version,
            AnswerSubmitted submitted => submitted.Version,
            _ => -1,
        }).Max();
        return new RunStarted(run, version);
    }
}
