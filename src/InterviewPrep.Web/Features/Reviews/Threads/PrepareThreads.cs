using InterviewPrep.Domain.Reviews;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Questions;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Reviews.Threads;

/// <summary>The threads of a review as they are drawn, with what the form beside them offers.</summary>
internal sealed record PrepareThreads(ReviewView View) : IRequest<ThreadsView>;

/// <param name="Snippets">The calling mentor's own; empty for others.</param>
/// <param name="Questions">That a mentor may name as a drill, by id.</param>
public sealed record ThreadsView(ReviewView Review, IReadOnlyList<Snippet> Snippets, IReadOnlyDictionary<string, string> Questions, IReadOnlyList<string> Topics)
{
    /// <summary>What was typed and refused just now.</summary>
    public CommentInput Input { get; init; } = new();

    public bool MayWrite => Review.Role is not ReviewRole.Partner && Review.Review.State is not ReviewState.Withdrawn;
    public bool IsMentor => Review.Role is ReviewRole.Mentor;
}

internal sealed class PrepareThreadsHandler(Catalogue catalogue, IDocumentStore store, Caller caller) : IRequestHandler<PrepareThreads, ThreadsView>
{
    public async Task<ThreadsView> Handle(PrepareThreads request, CancellationToken cancellationToken)
    {
        if (request.View.Role is not ReviewRole.Mentor) return new ThreadsView(request.View, [], Titles([]), []);
        await using var session = store.QuerySession();
        var coding = catalogue.Listed.Select(e => e.Question).Where(q => q.IsCoding).ToList();
        return new ThreadsView(
            request.View, await SnippetHandler.OfAsync(session, caller.Id, cancellationToken), Titles(coding), [.. coding.SelectMany(q => q.Topics).Distinct().Order(StringComparer.Ordinal)]);
    }

    private static Dictionary<string, string> Titles(IEnumerable<QuestionBank.Question> questions) => questions.OrderBy(q => q.Title, StringComparer.Ordinal).ToDictionary(q => q.Id.Value, q => q.Title);
}
