using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Progress;
using InterviewPrep.Web.Features.Rooms.Running;
using InterviewPrep.Web.Infrastructure.PersonalData;

namespace InterviewPrep.Web.Features.Rooms;

/// <summary>A person's drills: all that happened in them, key by key.</summary>
internal sealed class DrillData(RoomStore rooms, Attempts attempts) : IPersonalData
{
    public string Name => "drills";

    public async Task<object?> ExportAsync(UserId user, CancellationToken cancellationToken)
    {
        var drills = new List<object>();
        foreach (var room in await DrillsOfAsync(user, cancellationToken))
        {
            var events = new List<object>();
            await foreach (var (_, happened) in rooms.ReplayAsync(room, cancellationToken)) events.Add(new { Event = happened.GetType().Name, Data = (object)happened });
            drills.Add(new { Room = room.Value, Events = events });
        }
        return drills.Count == 0 ? null : drills;
    }

    public async Task DeleteAsync(UserId user, IDocumentSession session, CancellationToken cancellationToken)
    {
        foreach (var room in await DrillsOfAsync(user, cancellationToken))
        {
            session.DeleteStream(room.Stream);
            session.Delete<RoomSnapshot>(room.Value);
            session.Delete<OpenRoom>(room.Value);
        }
    }

    /// <summary>Rooms with others in them are not one's own alone.</summary>
    private async Task<IReadOnlyList<RoomId>> DrillsOfAsync(UserId user, CancellationToken cancellationToken)
    {
        var drills = new List<RoomId>();
        foreach (var room in (await attempts.OfAsync(user, cancellationToken)).Select(a => new RoomId(a.Room)).Distinct())
            if (await rooms.LoadAsync(room) is { State.Kind: RoomKind.Drill }) drills.Add(room);
        return drills;
    }
}
