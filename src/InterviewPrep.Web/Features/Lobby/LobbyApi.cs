using InterviewPrep.Web.Features.Lobby.Invitations;
using InterviewPrep.Web.Features.Lobby.NoShows;
using InterviewPrep.Web.Features.Lobby.Observers;
using InterviewPrep.Web.Features.Rooms;
using MediatR;

namespace InterviewPrep.Web.Features.Lobby;

/// <summary>The same requests for programs.</summary>
internal static class LobbyApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/lobby").WithTags("Lobby").RequireAuthorization();
        api.MapGet("/", (IMediator mediator, CancellationToken cancelled) => mediator.Send(new ShowLobby(), cancelled)).WithSummary("Where you stand, and the queue. Asking keeps your ticket alive.");
        api.MapPut("/ticket", (JoinLobby body, IMediator mediator, CancellationToken cancelled) => RoomsApi.Done(mediator.Send(body, cancelled))).WithSummary("Gets into the queue, or changes what you wait for.");
        api.MapDelete("/ticket", (IMediator mediator, CancellationToken cancelled) => RoomsApi.Done(mediator.Send(new LeaveLobby(), cancelled))).WithSummary("Goes out of the queue.");
        api.MapPost("/offers/{id}/accept", (string id, IMediator mediator, CancellationToken cancelled) => RoomsApi.Done(mediator.Send(new AcceptOffer(id), cancelled))).WithSummary("Accepts the partner.");
        api.MapPost("/offers/{id}/decline", (string id, IMediator mediator, CancellationToken cancelled) => RoomsApi.Done(mediator.Send(new DeclineOffer(id), cancelled))).WithSummary("Declines the partner.");
        MapInvitations(routes.MapGroup("/api/invitations").WithTags("Invitations").RequireAuthorization());
        MapRoom(routes.MapGroup("/api/rooms/{room}").WithTags("Rooms").RequireAuthorization());
    }

    private static void MapInvitations(RouteGroupBuilder api)
    {
        api.MapGet("/", (IMediator mediator, CancellationToken cancelled) => mediator.Send(new ListInvitations(), cancelled)).WithSummary("Your open invitations.");
        api.MapPost("/", async (InviteFriend body, IMediator mediator, CancellationToken cancelled) => await mediator.Send(new ShowInvitation(await mediator.Send(body, cancelled)), cancelled)).WithSummary("Makes a link for one guest.");
        api.MapGet("/{code}", (string code, IMediator mediator, CancellationToken cancelled) => mediator.Send(new ShowInvitation(code), cancelled)).WithSummary("An invitation.");
        api.MapPost("/{code}/accept", (string code, IMediator mediator, CancellationToken cancelled) => RoomsApi.Done(mediator.Send(new AcceptInvitation(code), cancelled))).WithSummary("Accepts it; the room opens when both are here.");
        api.MapDelete("/{code}", (string code, IMediator mediator, CancellationToken cancelled) => RoomsApi.Done(mediator.Send(new RevokeInvitation(code), cancelled))).WithSummary("Takes your invitation back.");
    }

    private static void MapRoom(RouteGroupBuilder room)
    {
        room.MapPost("/missing/rematch", (string room, IMediator mediator, CancellationToken cancelled) => RoomsApi.Done(mediator.Send(new RematchAfterNoShow(RoomsApi.Id(room)), cancelled)))
            .WithSummary("The other did not come: back to the head of the queue. Then go to /lobby.");
        room.MapPost("/missing/drill", async (string room, IMediator mediator, CancellationToken cancelled) =>
            {
                var drill = await mediator.Send(new DrillAfterNoShow(RoomsApi.Id(room)), cancelled);
                return Results.Created($"/api/rooms/{drill}", new DrillStarted(drill.Value));
            })
            .WithSummary("The other did not come: a drill on your question.").Produces<DrillStarted>(StatusCodes.Status201Created);
        room.MapPost("/observer-link", (string room, IMediator mediator, CancellationToken cancelled) => mediator.Send(new MakeObserverLink(RoomsApi.Id(room)), cancelled)).WithSummary("A link by which a mentor may watch.");
        room.MapDelete("/observer-link", (string room, IMediator mediator, CancellationToken cancelled) => RoomsApi.Done(mediator.Send(new RevokeObserverLink(RoomsApi.Id(room)), cancelled))).WithSummary("Your link works no more.");
        room.MapPost("/observe", (string room, ObserverCode body, IMediator mediator, CancellationToken cancelled) => RoomsApi.Done(mediator.Send(new ObserveRoom(RoomsApi.Id(room), body.Code), cancelled))).WithSummary("Takes the observer's seat.");
    }
}

/// <param name="Code">Of the link.</param>
public sealed record ObserverCode(string Code);
