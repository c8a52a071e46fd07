using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Recordings.Files;
using InterviewPrep.Web.Features.Recordings.Keeping;
using InterviewPrep.Web.Features.Recordings.Sharing;
using InterviewPrep.Web.Features.Recordings.Sound;
using InterviewPrep.Web.Infrastructure.PersonalData;

namespace InterviewPrep.Web.Features.Recordings;

/// <summary>A person's recordings: of live sessions all that happened in them (drills tell that themselves), the own voice, links and the log.</summary>
internal sealed class RecordingData(RecordingArchive archive, LettingGo letting, SoundStore sound, IDocumentStore store) : IPersonalData
{
    public string Name => "recordings";

    public async Task<object?> ExportAsync(UserId user, CancellationToken cancellationToken)
    {
        var mine = await archive.OfAsync(user, cancellationToken);
        if (mine.Count == 0) return null;
        var exported = new List<object>();
        foreach (var recording in mine) exported.Add(await OfAsync(recording, user, cancellationToken));
        return exported;
    }

    /// <summary>What is the person's alone goes whole. From what others have too they are taken out; those delete it themselves.</summary>
    public async Task DeleteAsync(UserId user, IDocumentSession session, CancellationToken cancellationToken)
    {
        foreach (var recording in await archive.OfAsync(user, cancellationToken))
            await letting.QueueRemovalAsync(recording.Room, user, session, cancellationToken);
        session.QueueSql("delete from recording_sound where user_id = @User", new { User = user }); // also of rooms that are still open
        session.QueueSql("delete from recording_links where made_by = @User", new { User = user });
        session.QueueSql("update recording_visits set name = @Name, visitor = @Gone where visitor = @User", new { User = user, Gone = $"gone-{Guid.NewGuid():N}", Name = LettingGo.NameOfGone });
    }

    private async Task<object> OfAsync(Recording recording, UserId user, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        using var file = new StringWriter { NewLine = "\n" };
        if (recording.Kind is not RoomKind.Drill || recording.Origin is RecordingOrigin.Imported)
            await ExportRecordingHandler.WriteAsync(recording, Domain.Recordings.RecordingSight.Whole, session, file, cancellationToken);
        return new
        {
            Recording = recording with { People = [.. recording.People.Where(p => p.User == user)] },
            Lines = file.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries),
            Voice = await sound.ExportAsync(recording.Room, user, cancellationToken),
            Links = await session.QuerySqlAsync(
                "select id, made_at, expires_at, revoked_at from recording_links where room = @Room and made_by = @User order by made_at", new { Room = recording.Room.Value, User = user },
                row => new { Id = row.GetString(0), MadeAt = row.GetFieldValue<DateTimeOffset>(1), ExpiresAt = row.GetFieldValue<DateTimeOffset>(2), RevokedAt = row.GetFieldValue<DateTimeOffset?>(3) }, cancellationToken),
            Visits = await ListVisitsHandler.OfAsync(session, recording.Room, user, cancellationToken),
        };
    }
}
