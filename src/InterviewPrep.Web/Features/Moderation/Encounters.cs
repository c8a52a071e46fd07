using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Storage;
using InterviewPrep.Web.Infrastructure.Requests;

namespace InterviewPrep.Web.Features.Moderation;

/// <summary>Who was in a room with whom, or met there afterwards. Only people who met can block or report each other.</summary>
internal sealed class Encounters(IEnumerable<IMeetings> areas, IDocumentStore store, Caller caller)
{
    /// <summary>The others who were ever in this live session, and whom else the caller has met around it.</summary>
    /// <exception cref="Problem">The caller has met nobody there.</exception>
    public async Task<IReadOnlyList<Person>> OfAsync(RoomId room, CancellationToken cancellationToken)
    {
        var met = await InItAsync(room, cancellationToken);
        var besides = new List<Person>();
        foreach (var area in areas) besides.AddRange(await area.OfAsync(room, caller.Id, cancellationToken));
        return met is null && besides.Count == 0 ? throw Problem.NotFound("room") : [.. (met ?? []).Concat(besides).DistinctBy(p => p.Id)];
    }

    /// <summary>Null: the caller was not in it.</summary>
    private async Task<IReadOnlyList<Person>?> InItAsync(RoomId room, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        var everybody = new List<Person>();
        var live = false;
        await foreach (var stored in session.ReadStreamAsync(room.Stream, cancellationToken: cancellationToken))
        {
            if (stored.Data is RoomOpened { Kind: RoomKind.LiveSession }) live = true;
            if (stored.Data is MemberJoined joined && everybody.All(p => p.Id != joined.Member)) everybody.Add(new Person(joined.Member, joined.Name));
        }
        return live && everybody.Any(p => p.Id == caller.Id) ? [.. everybody.Where(p => p.Id != caller.Id)] : null;
    }

    public async Task<Person> FindAsync(RoomId room, UserId member, CancellationToken cancellationToken) =>
        (await OfAsync(room, cancellationToken)).FirstOrDefault(p => p.Id == member) ?? throw Problem.NotFound("person");
}
