using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using InterviewPrep.Domain.Recordings;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage;
using InterviewPrep.Web.Infrastructure.Requests;

namespace InterviewPrep.Web.Features.Recordings;

/// <summary>Who somebody is to a recording.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RecordingRole>))]
public enum RecordingRole
{
    None,

    /// <summary>Took part and stands by it: may watch, share, export, keep or delete it, ask for a review. Of a live session both are.</summary>
    Owner,

    /// <summary>Took part and has withdrawn their side: may watch and remove it, nothing else.</summary>
    Partner,

    /// <summary>Reviews it, by an <see cref="IRecordingGrant"/>.</summary>
    Mentor,

    /// <summary>Came by a link.</summary>
    ShareLink,

    /// <summary>Watched the session as it went on. That gives no right to its recording.</summary>
    Observer,
}

/// <summary>A recording as one caller may watch it.</summary>
/// <param name="Sight">What of it they see.</param>
/// <param name="You">The caller's own number; null when not in it.</param>
public sealed record WatchedRecording(Recording Recording, RecordingRole Role, RecordingSight Sight, RecordedPerson? You);

/// <summary>Who a caller is to a recording, and what follows from it: the only place that decides so. Each access is written into the recording's log.</summary>
internal sealed class RecordingAccess(RecordingArchive archive, IEnumerable<IRecordingGrant> grants, IDocumentStore store, Caller caller, TimeProvider time)
{
    /// <param name="link">The secret of a share link, when the caller came by one.</param>
    /// <param name="what">What for, as the log tells it.</param>
    /// <exception cref="Problem">There is no such recording, or this caller may not watch it.</exception>
    public async Task<WatchedRecording> WatchAsync(RoomId room, string? link, RecordingUse what, CancellationToken cancellationToken)
    {
        if (await archive.FindAsync(room, cancellationToken) is not { } recording) throw Problem.NotFound("recording");
        var you = caller.IsSignedIn ? recording.Find(caller.Id) : null;
        var (role, sharer) = await RoleOfAsync(recording, you, link, cancellationToken);
        if (role is RecordingRole.None or RecordingRole.Observer) throw Problem.NotFound("recording");
        var visitor = sharer is null ? caller.Id.Value : sharer.Id;
        await LogAsync(room, role, visitor, sharer is null ? caller.Name : "", what, cancellationToken);
        return new WatchedRecording(recording, role, SightOf(recording, sharer), you);
    }

    /// <summary>For what only those may do who took part and stand by it.</summary>
    /// <exception cref="Problem">There is no such recording, or the caller is not its owner.</exception>
    public async Task<(Recording Recording, RecordedPerson You)> OwnAsync(RoomId room, CancellationToken cancellationToken)
    {
        var (recording, you) = await PartakeAsync(room, cancellationToken);
        return you.WithdrawnAt is null ? (recording, you) : throw Problem.NotFound("recording");
    }

    /// <summary>For what everybody may do who took part.</summary>
    /// <exception cref="Problem">There is no such recording, or the caller did not take part.</exception>
    public async Task<(Recording Recording, RecordedPerson You)> PartakeAsync(RoomId room, CancellationToken cancellationToken) =>
        await archive.FindAsync(room, cancellationToken) is { } recording && recording.Find(caller.Id) is { Role: not RoomRole.Observer, RemovedAt: null } you
            ? (recording, you)
            : throw Problem.NotFound("recording");

    /// <summary>Who the caller is to this recording; asking leaves no trace in the log.</summary>
    public async Task<RecordingRole> RoleAsync(RoomId room, string? link, CancellationToken cancellationToken)
    {
        if (await archive.FindAsync(room, cancellationToken) is not { } recording) return RecordingRole.None;
        return (await RoleOfAsync(recording, caller.IsSignedIn ? recording.Find(caller.Id) : null, link, cancellationToken)).Role;
    }

    /// <summary>What a share link's secret hashes to.</summary>
    public static string HashOf(string link) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(link)));

    private async Task<(RecordingRole Role, Sharer? By)> RoleOfAsync(Recording recording, RecordedPerson? you, string? link, CancellationToken cancellationToken)
    {
        if (you is { Role: not RoomRole.Observer, RemovedAt: null }) return (you.WithdrawnAt is null ? RecordingRole.Owner : RecordingRole.Partner, null);
        if (caller.Is(Roles.Mentor))
            foreach (var grant in grants)
                if (await grant.IsMentorOfAsync(recording.Room, caller.Id, cancellationToken)) return (RecordingRole.Mentor, null);
        if (link is { Length: > 0 and <= 100 } && await SharerAsync(recording, link, cancellationToken) is { } sharer) return (RecordingRole.ShareLink, sharer);
        return (you is null ? RecordingRole.None : RecordingRole.Observer, null);
    }

    private sealed record Sharer(string Id, RecordedPerson Person);

    private async Task<Sharer?> SharerAsync(Recording recording, string link, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        var found = await session.QuerySqlAsync(
            "select id, made_by from recording_links where hash = @Hash and room = @Room and revoked_at is null and expires_at > @Now",
            new { Hash = HashOf(link), Room = recording.Room.Value, Now = time.GetUtcNow() }, row => (Id: row.GetString(0), By: row.GetString(1)), cancellationToken);
        return found is [var (id, by)] && recording.Find(new(by)) is { WithdrawnAt: null, RemovedAt: null } person ? new Sharer(id, person) : null;
    }

    /// <summary>The consent covers a mentor, not the world: a link shows the side of whoever made it.</summary>
    private static RecordingSight SightOf(Recording recording, Sharer? sharer) => sharer is null
        ? RecordingSight.Whole
        : sharer.Person.Role is null ? RecordingSight.Whole : RecordingSight.Of([sharer.Person.User], recording.Participants.Count() > 1);

    private async Task LogAsync(RoomId room, RecordingRole role, string visitor, string name, RecordingUse what, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var hour = new DateTimeOffset(now.Year, now.Month, now.Day, now.Hour, 0, 0, TimeSpan.Zero);
        await using var session = store.LightweightSession();
        session.QueueSql(
            """
            insert into recording_visits (room, hour, role, visitor, name, what, first_at, last_at) values (@Room, @Hour, @Role, @Visitor, @Name, @What, @Now, @Now)
            on conflict (room, hour, role, visitor, what) do update set last_at = excluded.last_at where recording_visits.last_at < excluded.last_at - interval '1 minute'
            """,
            new { Room = room.Value, Hour = hour, Role = role, Visitor = visitor, Name = name, What = what, Now = now });
        await session.SaveChangesAsync(cancellationToken: cancellationToken);
    }
}

/// <summary>What a recording was opened for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RecordingUse>))]
public enum RecordingUse
{
    Watched,
    Exported,
}
