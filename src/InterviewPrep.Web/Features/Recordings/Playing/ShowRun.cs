using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Features.Rooms.Contract;
using InterviewPrep.Web.Features.Rooms.Running;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;
using Run = InterviewPrep.Domain.Rooms.Run;

namespace InterviewPrep.Web.Features.Recordings.Playing;

/// <summary>A run of a recording with its cases.</summary>
/// <param name="Event">As its mark tells it.</param>
[OpenToAll]
public sealed record ShowRun(RoomId Room, long Event, string? Share = null) : IRequest<RunView>;

internal sealed class ShowRunHandler(RecordingAccess access, RecordingIndex index) : IRequestHandler<ShowRun, RunView>
{
    public async Task<RunView> Handle(ShowRun request, CancellationToken cancellationToken)
    {
        var watched = await access.WatchAsync(request.Room, request.Share, RecordingUse.Watched, cancellationToken);
        var mark = (await index.OutlineAsync(watched.Recording, cancellationToken)).Marks.FirstOrDefault(m => m.Event == request.Event && m.Kind is "run" or "submission") ?? throw Problem.NotFound("run");
        var asked = await index.ReadAsync(request.Room, mark.Event, cancellationToken);
        var judged = mark.Result is { } result ? await index.ReadAsync(request.Room, result, cancellationToken) as RunFinished : null;
        return RoomViews.Of(asked switch
        {
            RunRequested e => new Run(e.Run, e.Kind, e.Version, e.At, Automatic: false, e.Input, Source: null, judged?.Result),
            AnswerSubmitted e => new Run(e.Run, RunKind.Submission, e.Version, e.At, e.Automatic, Input: null, Source: null, judged?.Result),
            _ => throw Problem.NotFound("run"),
        });
    }
}
