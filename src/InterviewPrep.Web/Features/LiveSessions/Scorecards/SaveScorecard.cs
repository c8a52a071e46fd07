using FluentValidation;
using InterviewPrep.Domain.Feedback;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage.Json;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.LiveSessions.Scorecards;

/// <summary>Saves the caller's own scorecard of a round, as a draft or given.</summary>
/// <param name="Revision">The one that the caller has seen; another tab's changes are never overwritten.</param>
public sealed record SaveScorecard(RoomId Room, int Round, About About, CardContent Content, int Revision, bool Give) : IRequest<ScorecardView>;

internal sealed class SaveScorecardRules : AbstractValidator<SaveScorecard>
{
    public SaveScorecardRules()
    {
        RuleFor(s => s.Content.Strengths).Words().OverridePropertyName("Strengths");
        RuleFor(s => s.Content.TryNext).Words().OverridePropertyName("TryNext");
        RuleFor(s => s.Content.Scores).Must(scores => scores.DistinctBy(s => s.Row).Count() == scores.Count).WithMessage("Each row is scored once.");
        RuleForEach(s => s.Content.Scores).ChildRules(score => score.IsScore());
    }
}

internal static class CardRules
{
    public static void IsScore(this InlineValidator<Score> score)
    {
        score.RuleFor(s => s.Level).InclusiveBetween(Score.Lowest, Score.Highest).WithMessage("A level is 1 to 4.");
        score.RuleFor(s => s.Note).MaximumLength(Score.MaxNote).WithMessage($"Please keep a note to {Score.MaxNote} characters.")
            .Must(StorableText.IsStorable).WithMessage("A note contains a character that cannot be stored.");
    }

    public static IRuleBuilderOptions<T, string> Words<T>(this IRuleBuilder<T, string> words) => words
        .MaximumLength(CardContent.MaxWords).WithMessage("Please keep it to 2,000 characters.")
        .Must(StorableText.IsStorable).WithMessage("The text contains a character that cannot be stored.");
}

internal sealed class SaveScorecardHandler(SessionArchive archive, CardStore cards, Rubrics rubrics, Caller caller, TimeProvider time) : IRequestHandler<SaveScorecard, ScorecardView>
{
    public async Task<ScorecardView> Handle(SaveScorecard request, CancellationToken cancellationToken)
    {
        var live = await archive.OfParticipantAsync(request.Room, caller.Id, cancellationToken);
        var key = Cards.KeyOf(live, request.Round, request.About, caller.Id);
        var content = request.Content.Tidied();
        var rubric = await rubrics.OfAsync(live, request.Round, request.About, cancellationToken);
        if (content.Scores.FirstOrDefault(s => rubric.Find(s.Row) is null) is { } unknown) throw Problem.Invalid("unknown-row", $"The rubric has no row '{unknown.Row}'.");
        var after = await cards.SaveAsync(live, before => before.Save(key, content, request.Revision, request.Give, time.GetUtcNow()), cancellationToken);
        return ScorecardView.Of(after.Find(key));
    }
}
