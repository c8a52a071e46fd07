using InterviewPrep.Web.Features.Rooms.Contract;
using MediatR;

namespace InterviewPrep.Web.Features.Rooms;

/// <summary>Compares a browser's text with the server's.</summary>
public sealed record ReportTextHash(RoomConnection Connection, TextHash Hash) : IRequest;
