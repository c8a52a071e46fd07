using MediatR;

namespace InterviewPrep.Web.Features.Rooms;

/// <summary>Ends the round without an accepted answer.</summary>
public sealed record GiveUp(RoomId Room, int Round) : IRequest;
