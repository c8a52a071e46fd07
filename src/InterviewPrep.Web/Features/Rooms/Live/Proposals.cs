using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Web.Features.Rooms.Running;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Rooms.Live;

/// <summary>Asks the other participant for more time in this phase.</summary>
/// <param name="Minutes">1 to 15.</param>
public sealed record ProposeMoreTime(RoomId Room, int Minutes) : IRequest;

/// <summary>Asks the other participant to go on to the next phase.</summary>
public sealed record ProposeMoveOn(RoomId Room) : IRequest;

/// <summary>Agrees to a proposal, declines it, or takes an own one back.</summary>
public sealed record AnswerProposal(RoomId Room, bool Agree) : IRequest;

internal sealed class ProposeMoreTimeHandler(OpenRooms rooms, Caller caller) : AsyncRequestHandler<ProposeMoreTime>
{
    protected override Task Handle(ProposeMoreTime request, CancellationToken cancellationToken) =>
        rooms.AskAsync(request.Room, new LiveCommand.ProposeMoreTime(caller.Id, request.Minutes));
}

internal sealed class ProposeMoveOnHandler(OpenRooms rooms, Caller caller) : AsyncRequestHandler<ProposeMoveOn>
{
    protected override Task Handle(ProposeMoveOn request, CancellationToken cancellationToken) =>
        rooms.AskAsync(request.Room, new LiveCommand.ProposeMoveOn(caller.Id));
}

internal sealed class AnswerProposalHandler(OpenRooms rooms, Caller caller) : AsyncRequestHandler<AnswerProposal>
{
    protected override Task Handle(AnswerProposal request, CancellationToken cancellationToken) =>
        rooms.AskAsync(request.Room, new LiveCommand.AnswerProposal(caller.Id, request.Agree));
}
