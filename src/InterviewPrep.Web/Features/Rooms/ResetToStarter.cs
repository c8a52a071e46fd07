using MediatR;

namespace InterviewPrep.Web.Features.Rooms;

/// <summary>Puts the starter text back; the text of now stays among the drafts.</summary>
public sealed record ResetToStarter(RoomId Room, int Round) : IRequest;
