using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;
using MediatR;

namespace InterviewPrep.Web.Features.Rooms.Live;

/// <summary>The requests of a live session for programs; what only makes sense with a live connection (cursors, signals, drawing) is the hub's.</summary>
internal static class LiveApi
{
    public static void Map(RouteGroupBuilder room)
    {
        room.MapPost("/consent", (IMediator mediator, string room, ConsentAnswer body) => RoomsApi.Done(mediator.Send(new AnswerConsent(RoomsApi.Id(room), body.Recording, body.Audio)))).WithSummary("Says whether you may be recorded.");
        room.MapPost("/more-time", (IMediator mediator, string room, MoreTime body) => RoomsApi.Done(mediator.Send(new ProposeMoreTime(RoomsApi.Id(room), body.Minutes)))).WithSummary("Asks the other one for more time in this phase.");
        room.MapPost("/move-on", (IMediator mediator, string room) => RoomsApi.Done(mediator.Send(new ProposeMoveOn(RoomsApi.Id(room))))).WithSummary("Asks the other one to go on to the next phase.");
        room.MapPost("/proposal", (IMediator mediator, string room, ProposalAnswer body) => RoomsApi.Done(mediator.Send(new AnswerProposal(RoomsApi.Id(room), body.Agree)))).WithSummary("Agrees to a proposal, declines it, or takes an own one back.");
        room.MapPost("/chat", (IMediator mediator, string room, ChatText body) => RoomsApi.Done(mediator.Send(new SendChat(RoomsApi.Id(room), body.Text)))).WithSummary("Says something in the chat.");
        room.MapPost("/leave", (IMediator mediator, string room) => RoomsApi.Done(mediator.Send(new LeaveRoom(RoomsApi.Id(room))))).WithSummary("Leaves a live session for good.");
        room.MapDelete("/observers/{observer}", (IMediator mediator, string room, string observer) => RoomsApi.Done(mediator.Send(new SendAway(RoomsApi.Id(room), new UserId(observer))))).WithSummary("Ends an observer's stay.");
        room.MapGet("/ice-servers", (IMediator mediator, string room) => mediator.Send(new ListIceServers(RoomsApi.Id(room)))).WithSummary("STUN and TURN servers for a call in this room.");
        room.MapPost("/rounds/{round:int}/question", (IMediator mediator, string room, int round) => RoomsApi.Done(mediator.Send(new RevealQuestion(RoomsApi.Id(room), round)))).WithSummary("Shows the candidate the question.");
        room.MapGet("/rounds/{round:int}/question", (IMediator mediator, string room, int round) => mediator.Send(new ShowRoundQuestion(RoomsApi.Id(room), round))).WithSummary("The question, once it is revealed.");
        room.MapGet("/rounds/{round:int}/pack", (IMediator mediator, string room, int round) => mediator.Send(new ShowPack(RoomsApi.Id(room), round))).WithSummary("Everything about the question, for its interviewer.");
        room.MapPost("/rounds/{round:int}/cases", (IMediator mediator, string room, int round, TypedCase body) => mediator.Send(new RunCase(RoomsApi.Id(room), round, body.Input, body.Expected))).WithSummary("Runs a case of the interviewer's own, after the reference has agreed with it.");
    }
}

public sealed record ConsentAnswer(bool Recording, bool Audio);

/// <param name="Minutes">1 to 15.</param>
public sealed record MoreTime(int Minutes);

public sealed record ProposalAnswer(bool Agree);

/// <param name="Text">1 to 2,000 characters.</param>
public sealed record ChatText(string Text);

/// <param name="Input">As for an own input.</param>
/// <param name="Expected">JSON (a program: the text).</param>
public sealed record TypedCase(string Input, string Expected);
