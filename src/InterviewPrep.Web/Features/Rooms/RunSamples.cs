using InterviewPrep.Web.Features.Rooms.Contract;
using MediatR;

namespace InterviewPrep.Web.Features.Rooms;

/// <summary>Runs the sample cases on the text of now.</summary>
public sealed record RunSamples(RoomId Room, int Round) : IRequest<RunStarted>;
