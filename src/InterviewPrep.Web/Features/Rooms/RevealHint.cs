using MediatR;

namespace InterviewPrep.Web.Features.Rooms;

/// <summary>Shows the next hint of the ladder; each is counted.</summary>
public sealed record RevealHint(RoomId Room, int Round) : IRequest;
