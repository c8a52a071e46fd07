using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Stories.Examples;

/// <summary>The example stories.</summary>
[OpenToAll]
public sealed record ListExamples : IRequest<IReadOnlyList<StoryExample>>;

[OpenToAll]
public sealed record ShowExample(string Id) : IRequest<StoryExample>;

internal sealed class ExamplesHandler(StoryExamples examples) : IRequestHandler<ListExamples, IReadOnlyList<StoryExample>>, IRequestHandler<ShowExample, StoryExample>
{
    public Task<IReadOnlyList<StoryExample>> Handle(ListExamples request, CancellationToken cancellationToken) => Task.FromResult(examples.All);

    public Task<StoryExample> Handle(ShowExample request, CancellationToken cancellationToken) =>
        Task.FromResult(examples.All.FirstOrDefault(e => e.Id == request.Id) ?? throw Problem.NotFound("example"));
}
