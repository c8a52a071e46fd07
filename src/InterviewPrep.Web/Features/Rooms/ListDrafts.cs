using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Features.Rooms.Contract;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Rooms;

/// <summary>Earlier texts of a round that can be restored, newest first.</summary>
public sealed record ListDrafts(RoomId Room, int Round) : IRequest<IReadOnlyList<DraftView>>;

/// <summary>The text of one of them.</summary>
public sealed record ReadDraft(RoomId Room, int Round, int Version) : IRequest<string>;

internal sealed class ListDraftsHandler(Drafts drafts, Caller caller) : IRequestHandler<ListDrafts, IReadOnlyList<DraftView>>
{
    public Task<IReadOnlyList<DraftView>> Handle(ListDrafts request, CancellationToken cancellationToken) =>
        drafts.ListAsync(request.Room, request.Round, caller.Id, cancellationToken);
}

internal sealed class ReadDraftHandler(Drafts drafts, Caller caller) : IRequestHandler<ReadDraft, string>
{
    public Task<string> Handle(ReadDraft request, CancellationToken cancellationToken) =>
        drafts.ReadAsync(request.Room, request.Round, request.Version, caller.Id, cancellationToken);
}
