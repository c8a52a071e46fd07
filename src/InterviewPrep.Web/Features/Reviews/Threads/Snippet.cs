using FluentValidation;
using InterviewPrep.Domain;
using InterviewPrep.Storage;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Reviews.Threads;

/// <summary>Words that a mentor uses again and again.</summary>
public sealed record Snippet(string Id, UserId Mentor, string Title, string Text)
{
    public const int MaxTitle = 60;

    /// <summary>Of one mentor.</summary>
    public const int Most = 50;
}

/// <summary>The calling mentor's own, by title.</summary>
[OnlyFor(Roles.Mentor)]
public sealed record ListSnippets : IRequest<IReadOnlyList<Snippet>>;

/// <param name="Id">Null: a new one.</param>
/// <returns>Its id.</returns>
[OnlyFor(Roles.Mentor)]
public sealed record SaveSnippet(string? Id, string Title, string Text) : IRequest<string>;

[OnlyFor(Roles.Mentor)]
public sealed record DeleteSnippet(string Id) : IRequest;

internal sealed class SaveSnippetRules : AbstractValidator<SaveSnippet>
{
    public SaveSnippetRules()
    {
        RuleFor(s => s.Title).Must(title => title?.Trim().Length is > 0 and <= Snippet.MaxTitle).WithMessage("A title has 1 to 60 characters.");
        RuleFor(s => s.Text).CommentText();
    }
}

internal sealed class SnippetHandler(IDocumentStore store, Caller caller) :
    IRequestHandler<ListSnippets, IReadOnlyList<Snippet>>, IRequestHandler<SaveSnippet, string>, IRequestHandler<DeleteSnippet, Unit>
{
    public async Task<IReadOnlyList<Snippet>> Handle(ListSnippets request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        return await OfAsync(session, caller.Id, cancellationToken);
    }

    public async Task<string> Handle(SaveSnippet request, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession();
        var mine = await OfAsync(session, caller.Id, cancellationToken);
        if (request.Id is not null && mine.All(s => s.Id != request.Id)) throw Problem.NotFound("snippet");
        if (request.Id is null && mine.Count >= Snippet.Most) throw Problem.Conflict("too-many-snippets", "50 snippets are the most. Delete one first.");
        var id = request.Id ?? Guid.NewGuid().ToString("N");
        session.Store(new Snippet(id, caller.Id, request.Title.Trim(), request.Text.ReplaceLineEndings("\n").Trim()));
        await session.SaveChangesAsync(cancellationToken: cancellationToken);
        return id;
    }

    public async Task<Unit> Handle(DeleteSnippet request, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession();
        if ((await OfAsync(session, caller.Id, cancellationToken)).All(s => s.Id != request.Id)) throw Problem.NotFound("snippet");
        session.Delete<Snippet>(request.Id);
        await session.SaveChangesAsync(cancellationToken: cancellationToken);
        return Unit.Value;
    }

    internal static async Task<IReadOnlyList<Snippet>> OfAsync(IQuerySession session, UserId mentor, CancellationToken cancellationToken) =>
        [.. (await session.Query<Snippet>().Where(s => s.Mentor, mentor).ToListAsync(Snippet.Most, cancellationToken)).OrderBy(s => s.Title, StringComparer.OrdinalIgnoreCase)];
}
