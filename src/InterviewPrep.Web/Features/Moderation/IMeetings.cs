using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;

namespace InterviewPrep.Web.Features.Moderation;

/// <summary>Brings people together around a room without being in it together. Areas that do register one.</summary>
public interface IMeetings
{
    /// <summary>Whom this person has met so; empty: nobody.</summary>
    Task<IReadOnlyList<Person>> OfAsync(RoomId room, UserId person, CancellationToken cancellationToken);
}
