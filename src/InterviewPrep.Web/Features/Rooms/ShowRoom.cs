using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Features.Rooms.Contract;
using InterviewPrep.Web.Features.Rooms.Running;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Rooms;

/// <summary>A room with its texts, as the caller may see it.</summary>
public sealed record ShowRoom(RoomId Room) : IRequest<ShownRoom>;

public sealed record ShownRoom(RoomView Room, IReadOnlyList<DocumentView> Documents);

internal sealed class ShowRoomHandler(OpenRooms rooms, Caller caller, TimeProvider time) : IRequestHandler<ShowRoom, ShownRoom>
{
    public async Task<ShownRoom> Handle(ShowRoom request, CancellationToken cancellationToken)
    {
        var state = await rooms.ReadAsync(request.Room, state => state);
        var member = state.Find(caller.Id) ?? throw RoomProblems.Of(Refusal.NotAMember);
        return new ShownRoom(
            RoomViews.Of(request.Room, state, member, new HashSet<UserId>(), time.GetUtcNow()),
            [.. state.Rounds.Select(r => new DocumentView(r.Number, r.Document.Version, r.Document.Text, []))]);
    }
}
