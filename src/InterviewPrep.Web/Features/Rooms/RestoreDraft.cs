using MediatR;

namespace InterviewPrep.Web.Features.Rooms;

/// <summary>Puts an earlier text back; the text of now stays among the drafts.</summary>
public sealed record RestoreDraft(RoomId Room, int Round, int Version) : IRequest;
