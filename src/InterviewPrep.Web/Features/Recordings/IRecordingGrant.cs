using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;

namespace InterviewPrep.Web.Features.Recordings;

/// <summary>Lets somebody watch a recording as its mentor. Areas that give such rights register one; one that says yes is enough.</summary>
public interface IRecordingGrant
{
    /// <summary>Whether this person may watch as a mentor now.</summary>
    Task<bool> IsMentorOfAsync(RoomId room, UserId person, CancellationToken cancellationToken);
}
