using InterviewPrep.Domain.Stories;
using InterviewPrep.QuestionBank;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Questions;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;
using Problem = InterviewPrep.Web.Infrastructure.Requests.Problem;

namespace InterviewPrep.Web.Features.Stories.Rehearsals;

/// <summary>What the interviewer of a behavioural question knows of good and bad answers, for who has answered it with an own story: after the telling, not before.</summary>
public sealed record ShowAnswerGuide(StoryId Story, string Question) : IRequest<AnswerGuide>;

/// <param name="GoodHtml">What a good answer of a junior shows; safe to show, as all here.</param>
public sealed record AnswerGuide(string GoodHtml, IReadOnlyList<GuidePart> FollowUps, IReadOnlyList<GuidePart> RedFlags);

public sealed record GuidePart(string Title, string Html);

internal sealed class ShowAnswerGuideHandler(IDocumentStore store, OwnStories own, Catalogue catalogue) : IRequestHandler<ShowAnswerGuide, AnswerGuide>
{
    private const int Heading = 4;

    public async Task<AnswerGuide> Handle(ShowAnswerGuide request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        var (story, _) = await own.FindAsync(request.Story, session, cancellationToken);
        if (catalogue.Find(request.Question)?.Question is not { Body: BehaviouralBody } question
            || (await StoryRehearsals.OfAsync(story.Id, session, cancellationToken)).All(r => r.Asked != question.Title)) throw Problem.NotFound("answer to this question");
        var pack = question.Interviewer;
        return new AnswerGuide(SafeMarkdown.ToHtml(pack.Reference, Heading), Of(pack.FollowUps), Of(pack.WrongApproaches));
    }

    private static IReadOnlyList<GuidePart> Of(IReadOnlyList<Section> parts) => [.. parts.Select(p => new GuidePart(p.Title, SafeMarkdown.ToHtml(p.Text, Heading)))];
}
