using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Web.Features.Lobby.Running;
using InterviewPrep.Web.Features.Moderation;
using InterviewPrep.Web.Features.Rooms.Running;
using InterviewPrep.Web.Infrastructure.Http;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Lobby.Observers;

/// <summary>Makes a link by which a mentor may watch this session; asked again, it is the same one.</summary>
public sealed record MakeObserverLink(RoomId Room) : IRequest<ObserverLink>;

/// <param name="Url">For a mentor: <c>/rooms/{room}/observe?code=...</c>.</param>
public sealed record ObserverLink(string Code, string Url);

/// <summary>The caller's link to this session works no more. Who watches already stays until sent away.</summary>
public sealed record RevokeObserverLink(RoomId Room) : IRequest;

/// <summary>Takes the observer's seat; both participants are told.</summary>
[OnlyFor(Infrastructure.Requests.Roles.Mentor)]
public sealed record ObserveRoom(RoomId Room, string Code) : IRequest;

internal sealed class ObserverLinkHandler(LobbyChanges changes, OpenRooms rooms, SiteAddress site, Caller caller, TimeProvider time) :
    IRequestHandler<MakeObserverLink, ObserverLink>, IRequestHandler<RevokeObserverLink, Unit>
{
    public async Task<ObserverLink> Handle(MakeObserverLink request, CancellationToken cancellationToken)
    {
        var refusal = await rooms.ReadAsync(request.Room, state => state switch
        {
            _ when state.Participants.All(m => m.Id != caller.Id) => Refusal.NotAMember,
            { Live: null } => Refusal.NotLive,
            { Open: false } => Refusal.SessionOver,
            _ => null,
        });
        if (refusal is not null) throw RoomProblems.Of(refusal);
        var code = await changes.RunAsync(async change =>
        {
            await change.Sql.ExecuteAsync(
                """
                insert into observer_links (code, room, made_by, made_at) values (@Code, @Room, @User, @Now)
                on conflict (room, made_by) where revoked_at is null do nothing
                """, new { Code = Codes.New(), Room = request.Room.Value, User = caller.Id, Now = time.GetUtcNow() });
            return await change.Sql.QueryAsync("select code from observer_links where room = @Room and made_by = @User and revoked_at is null", new { Room = request.Room.Value, User = caller.Id }, row => row.GetString(0));
        }, cancellationToken);
        return new ObserverLink(code[0], site.Link($"/rooms/{request.Room}/observe", ("code", code[0])));
    }

    public async Task<Unit> Handle(RevokeObserverLink request, CancellationToken cancellationToken)
    {
        if (await rooms.ReadAsync(request.Room, state => state.Participants.All(m => m.Id != caller.Id))) throw RoomProblems.Of(Refusal.NotAMember);
        await changes.RunAsync(change => change.Sql.ExecuteAsync(
            "update observer_links set revoked_at = @Now where room = @Room and made_by = @User and revoked_at is null",
            new { Room = request.Room.Value, User = caller.Id, Now = time.GetUtcNow() }), cancellationToken);
        return Unit.Value;
    }
}

internal sealed class ObserveRoomHandler(LobbyChanges changes, OpenRooms rooms, Caller caller) : AsyncRequestHandler<ObserveRoom>
{
    protected override async Task Handle(ObserveRoom request, CancellationToken cancellationToken)
    {
        if (!await changes.RunAsync(change => MayAsync(change, request), cancellationToken)) throw Problem.NotFound("invitation to observe");
        await rooms.AskAsync(request.Room, new LiveCommand.Observe(caller.Id, caller.Name));
    }

    private async Task<bool> MayAsync(LobbyChange change, ObserveRoom request) =>
        await change.Sql.QueryAsync(
            "select made_by from observer_links where code = @Code and room = @Room and revoked_at is null", new { request.Code, Room = request.Room.Value }, row => new UserId(row.GetString(0))) is [var host]
        && !await Blocks.BetweenAsync(change.Sql, host, caller.Id);
}
