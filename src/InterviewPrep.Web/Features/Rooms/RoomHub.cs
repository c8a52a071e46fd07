using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain;
using InterviewPrep.Web.Features.Rooms.Contract;
using InterviewPrep.Web.Features.Rooms.Live;
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

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        connections.Remove(Context);
        return Task.CompletedTask;
    }

    /// <summary>Enters the room, also again after <see cref="IRoomClient.Resync"/>; answered by <see cref="IRoomClient.Joined"/>.</summary>
    public Task Join(JoinRoom join) => mediator.Send(new EnterRoom(Connection, join));

    /// <summary>Makes this tab the member's writer; the others are told <see cref="IRoomClient.TakenOver"/>.</summary>
    public Task UseHere() => mediator.Send(new TakeOver(Connection));

    /// <summary>Answered by <see cref="IRoomClient.EditAcknowledged"/> or <see cref="IRoomClient.EditRefused"/>: send it, do not await it.</summary>
    public Task Edit(EditBatch batch) => mediator.Send(new EditText(Connection, batch));

    /// <summary>Compares the browser's text with the server's; told apart, the browser gets <see cref="IRoomClient.EditRefused"/> with <c>text-differs</c>.</summary>
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

    /// <summary>Shows the candidate the question.</summary>
    public Task RevealQuestion(int round) => mediator.Send(new RevealQuestion(Connection.Room, round));

    /// <summary>The interviewer's own case; refused with <c>wrong-expectation</c> when the reference disagrees.</summary>
    /// <param name="expected">JSON (a program: the text).</param>
    public Task<RunStarted> RunCase(int round, string input, string expected) => mediator.Send(new RunCase(Connection.Room, round, input, expected));

    /// <summary>Whether the caller may be recorded, and their voice too; can be said anew at any time.</summary>
    public Task AnswerConsent(bool recording, bool audio) => mediator.Send(new AnswerConsent(Connection.Room, recording, audio));

    /// <param name="minutes">1 to 15.</param>
    public Task ProposeMoreTime(int minutes) => mediator.Send(new ProposeMoreTime(Connection.Room, minutes));

    public Task ProposeMoveOn() => mediator.Send(new ProposeMoveOn(Connection.Room));

    /// <summary>Agrees, declines, or takes an own proposal back.</summary>
    public Task AnswerProposal(bool agree) => mediator.Send(new AnswerProposal(Connection.Room, agree));

    /// <param name="text">1 to 2,000 characters.</param>
    public Task SendChat(string text) => mediator.Send(new SendChat(Connection.Room, text));

    /// <param name="elements">At most 200; new ones, or newer versions.</param>
    public Task Draw(IReadOnlyList<BoardElementView> elements) => mediator.Send(new Draw(Connection, elements));

    /// <summary>Relayed; send it, do not await it.</summary>
    public Task MoveCursor(CursorMessage cursor) => mediator.Send(new MoveCursor(Connection, cursor));

    /// <summary>Relayed to the other participant's call.</summary>
    public Task SignalCall(CallSignal signal) => mediator.Send(new SignalCall(Connection, signal));

    /// <summary>Leaves a live session for good.</summary>
    public Task Leave() => mediator.Send(new LeaveRoom(Connection.Room));

    /// <param name="observer">User id.</param>
    public Task SendAway(string observer) => mediator.Send(new SendAway(Connection.Room, new UserId(observer)));

    /// <param name="text">What is wrong with the question, at most 2,000 characters.</param>
    public Task ReportQuestion(int round, string text) => mediator.Send(new ReportRoundQuestion(Connection.Room, round, text));
}
