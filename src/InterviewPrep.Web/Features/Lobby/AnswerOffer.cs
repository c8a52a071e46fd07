using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Features.Lobby.Running;
using InterviewPrep.Web.Features.Lobby.Sessions;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Lobby;

/// <summary>Wants to meet this partner. When both do, their room opens.</summary>
public sealed record AcceptOffer(string Offer) : IRequest;

/// <summary>Does not want to meet this partner: the other keeps the place in the queue, the caller waits no more until joining again.</summary>
public sealed record DeclineOffer(string Offer) : IRequest;

internal sealed class AcceptOfferHandler(LobbyChanges changes, SessionOpener opener, Caller caller, TimeProvider time) : AsyncRequestHandler<AcceptOffer>
{
    protected override async Task Handle(AcceptOffer request, CancellationToken cancellationToken)
    {
        if (await changes.RunAsync(change => AcceptAsync(change, request.Offer), cancellationToken) is { } room) await opener.OpenAsync(room, cancellationToken);
    }

    /// <returns>The room, when both have accepted.</returns>
    private async Task<RoomId?> AcceptAsync(LobbyChange change, string id)
    {
        var now = time.GetUtcNow();
        var offer = await Offers.FindAsync(change.Sql, id, caller.Id);
        if (offer is null || offer.AnswerBy <= now) throw OfferProblems.Over();
        var accepted = offer with { FirstAccepted = offer.FirstAccepted || offer.First == caller.Id, SecondAccepted = offer.SecondAccepted || offer.Second == caller.Id };
        await change.Sql.ExecuteAsync("update lobby_offers set first_accepted = @FirstAccepted, second_accepted = @SecondAccepted where id = @Id", new { accepted.FirstAccepted, accepted.SecondAccepted, offer.Id });
        change.Tell(offer.First, offer.Second);
        return accepted is { FirstAccepted: true, SecondAccepted: true } ? await AgreeAsync(change, accepted, now) : null;
    }

    private static async Task<RoomId?> AgreeAsync(LobbyChange change, OfferRow offer, DateTimeOffset now)
    {
        // Without a ticket somebody has deleted the account since.
        if (await Tickets.FindAsync(change.Sql, offer.First) is not { } first || await Tickets.FindAsync(change.Sql, offer.Second) is not { } second) throw OfferProblems.Over();
        var room = new RoomId(offer.Id.ToString("N"));
        await change.Sql.ExecuteAsync("delete from lobby_offers where id = @Id", new { offer.Id });
        await Agreements.MakeAsync(change, room, offer.Plan, new Party(first.User, first.Name, first.Since), new Party(second.User, second.Name, second.Since), now);
        return room;
    }
}

internal sealed class DeclineOfferHandler(LobbyChanges changes, Caller caller) : AsyncRequestHandler<DeclineOffer>
{
    protected override Task Handle(DeclineOffer request, CancellationToken cancellationToken) => changes.RunAsync(async change =>
    {
        var offer = await Offers.FindAsync(change.Sql, request.Offer, caller.Id) ?? throw OfferProblems.Over();
        await Offers.EndAsync(change, offer, declined: caller.Id);
    }, cancellationToken);
}

internal static class OfferProblems
{
    public static Problem Over() => Problem.Conflict("offer-over", "This offer is over: its 20 seconds have passed, or the other one declined.");
}
