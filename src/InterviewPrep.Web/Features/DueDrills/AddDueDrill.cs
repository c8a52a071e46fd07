using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Questions;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.DueDrills;

/// <summary>Puts a question on the caller's own list: it comes back in days, then weeks.</summary>
/// <param name="Question">The question's id.</param>
public sealed record AddDueDrill(string Question) : IRequest;

/// <summary>Takes a question off the caller's own list.</summary>
/// <param name="Question">The question's id.</param>
public sealed record RemoveDueDrill(string Question) : IRequest;

internal sealed class AddDueDrillHandler(DueList drills, Catalogue catalogue, IDocumentStore store, Caller caller, TimeProvider time) : AsyncRequestHandler<AddDueDrill>
{
    protected override async Task Handle(AddDueDrill request, CancellationToken cancellationToken)
    {
        if (catalogue.Find(request.Question) is null) throw Problem.NotFound("question");
        await using var session = store.LightweightSession();
        var reason = new DueReason(DueOrigin.Own, time.GetUtcNow());
        if (!await drills.AddAsync(session, caller.Id, request.Question, reason, cancellationToken))
            throw Problem.Conflict("too-many-drills", $"{DueList.Most} questions to come back to are the most. Take one off the list first.");
        await session.SaveChangesAsync(cancellationToken: cancellationToken);
    }
}

internal sealed class RemoveDueDrillHandler(IDocumentStore store, Caller caller) : AsyncRequestHandler<RemoveDueDrill>
{
    protected override async Task Handle(RemoveDueDrill request, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession();
        var drill = await session.LoadAsync<DueDrill>(DueDrill.IdOf(caller.Id, request.Question), cancellationToken) ?? throw Problem.NotFound("drill on your list");
        session.Delete<DueDrill>(drill.Id);
        await session.SaveChangesAsync(cancellationToken: cancellationToken);
    }
}
