using FluentValidation;
using InterviewPrep.Domain;
using InterviewPrep.Domain.Stories;
using InterviewPrep.Storage;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Stories.Tellings;

/// <summary>When a story was told in earnest, and to whom: the same people should not hear it twice.</summary>
public sealed record Telling(string Id, StoryId Story, UserId Owner, DateOnly On, string ToWhom)
{
    public const int LongestName = 100;

    /// <summary>Of one story.</summary>
    public const int Most = 200;
}

/// <summary>Notes that an own story was told.</summary>
public sealed record NoteTelling(StoryId Story, DateOnly On, string ToWhom) : IRequest<Telling>;

public sealed record DeleteTelling(StoryId Story, string Telling) : IRequest;

internal sealed class NoteTellingRules : AbstractValidator<NoteTelling>
{
    public NoteTellingRules(TimeProvider time)
    {
        RuleFor(t => t.ToWhom).NotEmpty().WithMessage("Say to whom you told it.").AtMost(Telling.LongestName, "to whom");
        RuleFor(t => t.On).Must(on => on.Year >= 1950 && on <= DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(1)).WithMessage("Say on which day it was; today at the latest.");
    }
}

internal sealed class TellingHandler(IDocumentStore store, OwnStories own) : IRequestHandler<NoteTelling, Telling>, IRequestHandler<DeleteTelling, Unit>
{
    public async Task<Telling> Handle(NoteTelling request, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession();
        var (story, _) = await own.FindAsync(request.Story, session, cancellationToken);
        if (await session.Query<Telling>().Where(t => t.Story, story.Id).CountAsync(cancellationToken) >= Telling.Most)
            throw Problem.Conflict("too-many-tellings", $"{Telling.Most} are the most of one story. Delete one first.");
        var telling = new Telling(Guid.NewGuid().ToString("N"), story.Id, story.Owner, request.On, request.ToWhom.Trim());
        session.Require<Story>(story.Id.Value);
        session.Insert(telling);
        await session.SaveAboutAsync(cancellationToken);
        return telling;
    }

    public async Task<Unit> Handle(DeleteTelling request, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession();
        await own.FindAsync(request.Story, session, cancellationToken);
        if (await session.LoadAsync<Telling>(request.Telling, cancellationToken) is not { } telling || telling.Story != request.Story) throw Problem.NotFound("note of a telling");
        session.Delete<Telling>(telling.Id);
        await session.SaveChangesAsync(cancellationToken: cancellationToken);
        return Unit.Value;
    }
}

internal static class StoryTellings
{
    /// <summary>The latest first.</summary>
    public static Task<IReadOnlyList<Telling>> OfAsync(StoryId story, IQuerySession session, CancellationToken cancellationToken) =>
        session.Query<Telling>().Where(t => t.Story, story).OrderBy(t => t.On, descending: true).ToListAsync(Telling.Most, cancellationToken);

    /// <summary>Of each story of a person the latest.</summary>
    public static async Task<IReadOnlyDictionary<StoryId, Telling>> LastOfAsync(UserId owner, IQuerySession session, CancellationToken cancellationToken) =>
        (await session.Query<Telling>().Where(t => t.Owner, owner).ToListAsync(OwnStories.Most * Telling.Most, cancellationToken)).GroupBy(t => t.Story).ToDictionary(g => g.Key, g => g.MaxBy(t => t.On)!);
}
