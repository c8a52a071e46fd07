using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Features.Rooms.Contract;
using MediatR;

namespace InterviewPrep.Web.Features.Rooms;

/// <summary>Runs the sample cases on the text of now.</summary>
public sealed record RunSamples(RoomId Room, int Round) : IRequest<RunStarted>;

internal sealed class RunSamplesHandler(RunRequests runs) : IRequestHandler<RunSamples, RunStarted>
{
    public Task<RunStarted> Handle(RunSamples request, CancellationToken cancellationToken) =>
        runs.StartAsync(request.Room, request.Round, RunKind.Samples);
}
