using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;
using MediatR;

namespace InterviewPrep.Web.Features.Moderation;

/// <summary>The others who were ever in a live session of the caller's.</summary>
public sealed record ListEncounters(RoomId Room) : IRequest<IReadOnlyList<Person>>;

internal sealed class ListEncountersHandler(Encounters encounters) : IRequestHandler<ListEncounters, IReadOnlyList<Person>>
{
    public Task<IReadOnlyList<Person>> Handle(ListEncounters request, CancellationToken cancellationToken) => encounters.OfAsync(request.Room, cancellationToken);
}
