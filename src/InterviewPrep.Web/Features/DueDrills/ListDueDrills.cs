using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.DueDrills;

/// <summary>The questions that the caller comes back to, the most urgent first.</summary>
/// <param name="Zone">Decides where a day begins.</param>
public sealed record ListDueDrills(TimeZoneInfo Zone) : IRequest<IReadOnlyList<DueView>>;

internal sealed class ListDueDrillsHandler(DueList drills, Caller caller) : IRequestHandler<ListDueDrills, IReadOnlyList<DueView>>
{
    public Task<IReadOnlyList<DueView>> Handle(ListDueDrills request, CancellationToken cancellationToken) => drills.OfAsync(caller.Id, request.Zone, cancellationToken);
}
