using InterviewPrep.Domain.Stories;
using InterviewPrep.Storage;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Stories.Rehearsals;

/// <summary>The person wants the recording of a rehearsal kept on the server.</summary>
/// <param name="Kind">The media type that the browser recorded in.</param>
public sealed record KeepSound(StoryId Story, string Rehearsal, string Kind, byte[] Sound) : IRequest;

public sealed record ReadSound(StoryId Story, string Rehearsal) : IRequest<RehearsalSound>;

/// <summary>The rehearsal stays.</summary>
public sealed record DeleteSound(StoryId Story, string Rehearsal) : IRequest;

public sealed record RehearsalSound(string Kind, byte[] Sound);

internal sealed class SoundHandler(IDocumentStore store, OwnStories own) : IRequestHandler<KeepSound, Unit>, IRequestHandler<ReadSound, RehearsalSound>, IRequestHandler<DeleteSound, Unit>
{
    public async Task<Unit> Handle(KeepSound request, CancellationToken cancellationToken)
    {
        var kind = RehearsalSounds.Kinds.FirstOrDefault(k => request.Kind.StartsWith(k, StringComparison.OrdinalIgnoreCase))
            ?? throw Problem.Invalid("no-sound", "A recording is audio/webm, audio/mp4 or audio/ogg.");
        if (request.Sound.Length is 0 or > RehearsalSounds.MostBytes) throw Problem.Invalid("sound-size", "A recording has up to 4 MB.");
        await using var session = store.LightweightSession();
        var (kept, revision) = await own.FindRehearsalAsync(request.Story, request.Rehearsal, session, cancellationToken);
        if (kept.Way is not RehearsalWay.Spoken) throw Problem.Conflict("typed", "This rehearsal was typed.");
        session.UpdateRevision(kept with { HasSound = true }, revision);
        session.QueueSql(
            "insert into rehearsal_sounds (rehearsal, owner, kind, sound) values (@Id, @Owner, @Kind, @Sound) on conflict (rehearsal) do update set kind = excluded.kind, sound = excluded.sound",
            new { kept.Id, Owner = kept.Owner.Value, Kind = kind, request.Sound });
        await session.SaveChangesAsync(cancellationToken: cancellationToken);
        return Unit.Value;
    }

    public async Task<RehearsalSound> Handle(ReadSound request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        var (kept, _) = await own.FindRehearsalAsync(request.Story, request.Rehearsal, session, cancellationToken);
        var found = await session.QuerySqlAsync("select kind, sound from rehearsal_sounds where rehearsal = @Id", new { kept.Id }, row => new RehearsalSound(row.GetString(0), row.GetFieldValue<byte[]>(1)), cancellationToken);
        return found is [var sound] ? sound : throw Problem.NotFound("recording");
    }

    public async Task<Unit> Handle(DeleteSound request, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession();
        var (kept, revision) = await own.FindRehearsalAsync(request.Story, request.Rehearsal, session, cancellationToken);
        session.UpdateRevision(kept with { HasSound = false }, revision);
        RehearsalSounds.Delete(kept.Id, session);
        await session.SaveChangesAsync(cancellationToken: cancellationToken);
        return Unit.Value;
    }
}

internal static class RehearsalSounds
{
    public const int MostBytes = 4 * 1024 * 1024;

    public static readonly string[] Kinds = ["audio/webm", "audio/mp4", "audio/ogg"];

    public static void Delete(string rehearsal, IDocumentSession session) => session.QueueSql("delete from rehearsal_sounds where rehearsal = @rehearsal", new { rehearsal });

    public static async Task<Revisioned<Rehearsal>> FindRehearsalAsync(this OwnStories own, StoryId story, string id, IQuerySession session, CancellationToken cancellationToken)
    {
        await own.FindAsync(story, session, cancellationToken);
        return await session.LoadRevisionedAsync<Rehearsal>(id, cancellationToken) is { } found && found.Document.Story == story ? found : throw Problem.NotFound("rehearsal");
    }
}
