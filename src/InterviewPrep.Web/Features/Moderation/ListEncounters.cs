using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;
using MediatR;

namespace InterviewPrep.Web.Features.Moderation;

/// <summary>The others whom the caller has met in a room: in the live session itself, and in reviews of its recording.</summary>
public sealed record ListEncounters(RoomId Room) : IRequest<IReadOnlyList<Person>>;

internal sealed class ListEncountersHandler(Encounters encounters) : IRequestHandler<ListEncounters, IReadOnlyList<Person>>
{
    public Task<IReadOnlyList<Person>> Handle(ListEncounters request, CancellationToken cancellationToken) => encounters.OfAsync(request.Room, cancellationToken);
}
