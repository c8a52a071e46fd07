using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;

namespace InterviewPrep.Web.Features.Recordings;

/// <summary>Lets somebody watch a recording as its mentor. Areas that give such rights register one; one that says yes is enough.</summary>
public interface IRecordingGrant
{
    /// <summary>Whether this person, who has the role of a mentor, may watch as one now.</summary>
    Task<bool> IsMentorOfAsync(RoomId room, UserId person, CancellationToken cancellationToken);
}
