using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Progress;

/// <summary>How the caller's practice goes.</summary>
/// <param name="Zone">Decides where a day begins.</param>
public sealed record ShowProgress(TimeZoneInfo Zone) : IRequest<ProgressView>;

/// <param name="Attempts">Newest first.</param>
public sealed record ProgressView(ProgressReport Report, IReadOnlyList<Attempt> Attempts);

internal sealed class ShowProgressHandler(Attempts attempts, Caller caller, TimeProvider time) : IRequestHandler<ShowProgress, ProgressView>
{
    public async Task<ProgressView> Handle(ShowProgress request, CancellationToken cancellationToken)
    {
        var mine = await attempts.OfAsync(caller.Id, cancellationToken);
        return new ProgressView(ProgressReport.Of(mine, time.GetUtcNow(), request.Zone), mine);
    }
}
