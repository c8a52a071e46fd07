using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Web.Features.Rooms.Running;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Rooms.Live;

/// <summary>Says whether the caller may be recorded; can be said anew at any time. Without everybody's consent nothing is kept after the end.</summary>
/// <param name="Audio">The voice too; not without <paramref name="Recording"/>.</param>
public sealed record AnswerConsent(RoomId Room, bool Recording, bool Audio) : IRequest;

internal sealed class AnswerConsentHandler(OpenRooms rooms, Caller caller) : AsyncRequestHandler<AnswerConsent>
{
    protected override Task Handle(AnswerConsent request, CancellationToken cancellationToken) =>
        rooms.AskAsync(request.Room, new LiveCommand.AnswerConsent(caller.Id, new Consent(request.Recording, request.Audio)));
}
