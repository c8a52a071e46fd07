using InterviewPrep.Web.Features.Rooms.Contract;
using MediatR;

namespace InterviewPrep.Web.Features.Rooms;

/// <summary>Runs the text of now, and the reference, on an input that the member typed.</summary>
public sealed record RunOwnInput(RoomId Room, int Round, string Input) : IRequest<RunStarted>;
