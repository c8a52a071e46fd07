using InterviewPrep.Web.Features.Rooms.Contract;
using MediatR;

namespace InterviewPrep.Web.Features.Rooms;

/// <summary>Judges the text of now by all cases.</summary>
public sealed record SubmitAnswer(RoomId Room, int Round) : IRequest<RunStarted>;
