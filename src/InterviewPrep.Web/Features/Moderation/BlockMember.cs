using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage;
using InterviewPrep.Web.Infrastructure;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Moderation;

/// <summary>Never wants to meet this person of a room again: neither is offered to the other, and neither can use the other's links.</summary>
public sealed record BlockMember(RoomId Room, UserId Member) : IRequest;

/// <summary>Takes a block back.</summary>
public sealed record Unblock(UserId Person) : IRequest;

/// <summary>Whom the caller has blocked, the latest first.</summary>
public sealed record ListBlocks : IRequest<IReadOnlyList<BlockedPerson>>;

public sealed record BlockedPerson(string Id, string Name, DateTimeOffset At);

internal sealed class BlockHandler(Encounters encounters, IEnumerable<IPartedPeople> areas, IDocumentStore store, Caller caller, TimeProvider time) :
    IRequestHandler<BlockMember, Unit>, IRequestHandler<Unblock, Unit>, IRequestHandler<ListBlocks, IReadOnlyList<BlockedPerson>>
{
    public async Task<Unit> Handle(BlockMember request, CancellationToken cancellationToken)
    {
        var person = await encounters.FindAsync(request.Room, request.Member, cancellationToken);
        return await store.DecideAndSaveAsync(async session =>
        {
            session.QueueSql(
                "insert into blocks (blocker, blocked, blocked_name, at) values (@Blocker, @Blocked, @Name, @At) on conflict do nothing",
                new { Blocker = caller.Id, Blocked = person.Id, person.Name, At = time.GetUtcNow() });
            foreach (var area in areas) await area.PartAsync(caller.Id, person.Id, session, cancellationToken);
            return Unit.Value;
        }, cancellationToken);
    }

    public async Task<Unit> Handle(Unblock request, CancellationToken cancellationToken)
    {
        return await store.DecideAndSaveAsync(async session =>
        {
            if (!(await Blocks.AroundAsync(session, caller.Id, cancellationToken)).Contains(request.Person)) return Unit.Value;
            foreach (var area in areas) await area.PartAsync(caller.Id, request.Person, session, cancellationToken); // what began while the block was on its way
            session.QueueSql("delete from blocks where blocker = @Blocker and blocked = @Blocked", new { Blocker = caller.Id, Blocked = request.Person });
            return Unit.Value;
        }, cancellationToken);
    }

    public async Task<IReadOnlyList<BlockedPerson>> Handle(ListBlocks request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        return await session.QuerySqlAsync(
            "select blocked, blocked_name, at from blocks where blocker = @Blocker order by at desc", new { Blocker = caller.Id },
            row => new BlockedPerson(row.GetString(0), row.GetString(1), row.GetFieldValue<DateTimeOffset>(2)), cancellationToken);
    }
}
