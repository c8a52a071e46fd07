using MediatR;

namespace InterviewPrep.Web.Features.Rooms;

/// <summary>Makes this tab the member's writer.</summary>
public sealed record TakeOver(RoomConnection Connection) : IRequest;
