using MediatR;

namespace InterviewPrep.Web.Features.Rooms;

/// <summary>Tells the authors what is wrong with the question.</summary>
public sealed record ReportQuestion(RoomId Room, int Round, string Text) : IRequest;
