using MediatR;

namespace InterviewPrep.Web.Features.Rooms;

/// <summary>Shows the reference and its approaches, once the round has ended.</summary>
public sealed record RevealSolution(RoomId Room, int Round) : IRequest;
