using FluentValidation;
using InterviewPrep.Domain.Feedback;
using InterviewPrep.Domain.Reviews;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.LiveSessions.Scorecards;
using InterviewPrep.Web.Features.Rooms.Running;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Reviews.Scorecards;

/// <summary>Saves the calling mentor's scorecard of a round as a draft; the end of the review gives it.</summary>
/// <param name="Revision">The one that the caller has seen; another tab's changes are never overwritten.</param>
[OnlyFor(Roles.Mentor)]
public sealed record SaveMentorCard(string Review, int Round, CardContent Content, int Revision) : IRequest<ScorecardView>;

internal sealed class SaveMentorCardRules : AbstractValidator<SaveMentorCard>
{
    public SaveMentorCardRules()
    {
        RuleFor(s => s.Content.Strengths).Words().OverridePropertyName("Strengths");
        RuleFor(s => s.Content.TryNext).Words().OverridePropertyName("TryNext");
        RuleFor(s => s.Content.Scores).Must(scores => scores.DistinctBy(s => s.Row).Count() == scores.Count).WithMessage("Each row is scored once.");
        RuleForEach(s => s.Content.Scores).ChildRules(score => score.IsScore());
    }
}

internal sealed class SaveMentorCardHandler(ReviewStore reviews, ReviewAccess access, ReviewCardStore cards, IDocumentStore store, Caller caller, TimeProvider time) : IRequestHandler<SaveMentorCard, ScorecardView>
{
    public async Task<ScorecardView> Handle(SaveMentorCard request, CancellationToken cancellationToken)
    {
        var (review, role) = await access.OpenAsync(request.Review, cancellationToken);
        if (role is not ReviewRole.Mentor || review.Subject.Rounds.FirstOrDefault(r => r.Number == request.Round) is not { } round) throw RoomProblems.Of(FeedbackRefusals.NoSuchCard);
        if (!review.IsHeldBy(caller.Id, time.GetUtcNow())) throw RoomProblems.Of(ReviewRefusals.NotHeld);
        var content = request.Content.Tidied();
        var rubric = await cards.RubricAsync(round, cancellationToken);
        if (content.Scores.FirstOrDefault(s => rubric.Find(s.Row) is null) is { } unknown) throw Problem.Invalid("unknown-row", $"The rubric has no row '{unknown.Row}'.");
        await using var session = store.LightweightSession();
        var found = await session.LoadRevisionedAsync<ReviewCards>(review.Id, cancellationToken);
        var all = found?.Document ?? new ReviewCards(review.Id, []);
        var before = all.Draft(request.Round, caller.Id);
        if (before is { Revision: > 0 } && before.Content.IsAs(content)) return ViewOf(before); // what only begins as it was given is no draft yet: to keep it so is an answer too
        if (request.Revision != (before?.Revision ?? 0)) throw RoomProblems.Of(FeedbackRefusals.ChangedElsewhere);
        var card = new MentorCard(request.Round, caller.Id, caller.Name, content, request.Revision + 1, null);
        session.UpdateRevision(all with { Cards = [.. all.Cards.Where(c => c != before), card] }, found?.Revision ?? 0);
        await session.SaveChangesAsync(cancellationToken: cancellationToken);
        await reviews.ChangeAsync(review.Id, held => held.Work(caller.Id, time.GetUtcNow()), cancellationToken);
        return ViewOf(card);
    }

    internal static ScorecardView ViewOf(MentorCard? card) => card is null
        ? new ScorecardView([], "", "", 0, false)
        : new ScorecardView(card.Content.Scores, card.Content.Strengths, card.Content.TryNext, card.Revision, card.GivenAt is not null);
}
