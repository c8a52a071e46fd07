using InterviewPrep.Web.Features.Rooms.Contract;
using MediatR;

namespace InterviewPrep.Web.Features.Rooms;

/// <summary>A connection enters its room and gets what it may see.</summary>
public sealed record EnterRoom(RoomConnection Connection, JoinRoom Join) : IRequest;
