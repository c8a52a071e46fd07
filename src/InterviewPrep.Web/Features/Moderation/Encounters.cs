using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Storage;
using InterviewPrep.Web.Infrastructure.Requests;

namespace InterviewPrep.Web.Features.Moderation;

/// <summary>Who was in a room with whom, during it and after it. Only people who met can block or report each other.</summary>
internal sealed class Encounters(IDocumentStore store, Caller caller)
{
    /// <summary>The others who were ever in this live session.</summary>
    /// <exception cref="Problem">The caller was not in it.</exception>
    public async Task<IReadOnlyList<Person>> OfAsync(RoomId room, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        var everybody = new List<Person>();
        var live = false;
        await foreach (var stored in session.ReadStreamAsync(room.Stream, cancellationToken: cancellationToken))
        {
            if (stored.Data is RoomOpened { Kind: RoomKind.LiveSession }) live = true;
            if (stored.Data is MemberJoined joined && everybody.All(p => p.Id != joined.Member)) everybody.Add(new Person(joined.Member, joined.Name));
        }
        if (!live || everybody.All(p => p.Id != caller.Id)) throw Problem.NotFound("room");
        return [.. everybody.Where(p => p.Id != caller.Id)];
    }

    public async Task<Person> FindAsync(RoomId room, UserId member, CancellationToken cancellationToken) =>
        (await OfAsync(room, cancellationToken)).FirstOrDefault(p => p.Id == member) ?? throw Problem.NotFound("person");
}
