using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Questions;
using InterviewPrep.Web.Features.Rooms;
using InterviewPrep.Web.Infrastructure;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.DueDrills;

/// <summary>Repeats a drill of the caller's list: a new room with the starter, within the question's usual time. Never twice on one day.</summary>
/// <param name="Zone">Decides where a day begins.</param>
public sealed record StartDueDrill(string Question, TimeZoneInfo Zone) : IRequest<RoomId>;

internal sealed class StartDueDrillHandler(DueList drills, Catalogue catalogue, IMediator mediator, IDocumentStore store, Caller caller) : IRequestHandler<StartDueDrill, RoomId>
{
    /// <summary>Each start takes the drill a revision further: of two at once the second one finds it open.</summary>
    public Task<RoomId> Handle(StartDueDrill request, CancellationToken cancellationToken) => OptimisticSave.UntilNobodyCameBetweenAsync(async () =>
    {
        await using var session = store.QuerySession();
        var kept = await session.LoadRevisionedAsync<DueDrill>(DueDrill.IdOf(caller.Id, request.Question), cancellationToken);
        var mine = await drills.OfAsync(caller.Id, request.Zone, cancellationToken);
        if (kept is null || mine.FirstOrDefault(d => d.Question.Id.Value == request.Question) is not { } drill) throw Problem.NotFound("drill on your list");
        if (!drill.IsDue) throw Problem.Conflict("not-due", "This one is not due yet: it sits better after a rest. You can still practise it from its own page.");
        if (drill.Open is not null) throw Problem.Conflict("drill-open", "You are in the middle of it: go on there, or begin anew from the question's page.");
        return await mediator.Send(new StartDrill(request.Question, catalogue.Find(request.Question)!.Question.Minutes) { Also = opening => opening.UpdateRevision(kept.Document, kept.Revision) }, cancellationToken);
    });
}
