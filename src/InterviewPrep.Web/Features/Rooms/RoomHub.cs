using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Features.Rooms.Contract;
using InterviewPrep.Web.Features.Rooms.Running;
using MediatR;
using Microsoft.AspNetCore.SignalR;

namespace InterviewPrep.Web.Features.Rooms;

/// <summary>
/// The live door to a room, at <c>/rooms/{id}/hub</c>. Each intent is one line to the same request that page and API send; a refusal
/// arrives as a <see cref="HubException"/> whose message is a <see cref="RoomRefusal"/> in JSON.
/// </summary>
public sealed class RoomHub(IMediator mediator, RoomConnections connections) : Hub<IRoomClient>
{
    private RoomConnection Connection => connections.Of(Context);

    public override Task OnConnectedAsync() => connections.AddAsync(Context);

    public override Task OnDisconnectedAsync(Exception? exception) => connections.RemoveAsync(Context);

    /// <summary>Enters the room, also again after <see cref="IRoomClient.Resync"/>; answered by <see cref="IRoomClient.Joined"/>.</summary>
    public Task Join(JoinRoom join) => mediator.Send(new EnterRoom(Connection, join));

    /// <summary>Makes this tab the member's writer; the others are told <see cref="IRoomClient.TakenOver"/>.</summary>
    public Task UseHere() => mediator.Send(new TakeOver(Connection));

    /// <summary>Answered by <see cref="IRoomClient.EditAcknowledged"/> or <see cref="IRoomClient.EditRefused"/>: send it, do not await it.</summary>
    public Task Edit(EditBatch batch) => mediator.Send(new EditText(Connection, batch));

    /// <summary>Compares the browser's text with the server's; told apart, the browser gets <see cref="IRoomClient.Resync"/>.</summary>
    public Task ReportHash(TextHash hash) => mediator.Send(new ReportTextHash(Connection, hash));

    public Task RevealHint(int round) => mediator.Send(new RevealHint(Connection.Room, round));

    public Task ResetToStarter(int round) => mediator.Send(new ResetToStarter(Connection.Room, round));

    /// <param name="version">One of the drafts' versions.</param>
    public Task RestoreDraft(int round, int version) => mediator.Send(new RestoreDraft(Connection.Room, round, version));

    public Task<RunStarted> RunSamples(int round) => mediator.Send(new RunSamples(Connection.Room, round));

    /// <param name="input">As the question's kind takes it, at most 16 KB.</param>
    public Task<RunStarted> RunOwnInput(int round, string input) => mediator.Send(new RunOwnInput(Connection.Room, round, input));

    public Task<RunStarted> Submit(int round) => mediator.Send(new SubmitAnswer(Connection.Room, round));

    public Task GiveUp(int round) => mediator.Send(new GiveUp(Connection.Room, round));

    /// <summary>Once the round has ended.</summary>
    public Task RevealSolution(int round) => mediator.Send(new RevealSolution(Connection.Room, round));

    /// <param name="text">What is wrong with the question, at most 2,000 characters.</param>
    public Task ReportQuestion(int round, string text) => mediator.Send(new ReportRoundQuestion(Connection.Room, round, text));
}
