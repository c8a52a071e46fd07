using FluentValidation;
using InterviewPrep.QuestionBank;
using InterviewPrep.Web.Features.Progress;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Questions;

/// <summary>The questions that fit all of the filters; an absent one lets everything pass.</summary>
/// <param name="State">Needs somebody signed in; for others every question is new.</param>
/// <param name="Search">Words that must all appear in title, summary or topics.</param>
[OpenToAll]
public sealed record ListQuestions(string? Topic = null, Level? Level = null, QuestionKind? Kind = null, PracticeState? State = null, string? Search = null)
    : IRequest<QuestionList>;

/// <param name="Topics">All topics of the bank, to choose from.</param>
/// <param name="Total">Questions in the bank.</param>
public sealed record QuestionList(IReadOnlyList<QuestionRow> Questions, IReadOnlyList<string> Topics, int Total);

/// <param name="Minutes">Suggested time.</param>
public sealed record QuestionRow(string Id, string Title, string Summary, Level Level, QuestionKind Kind, IReadOnlyList<string> Topics, int Minutes, PracticeState State);

internal sealed class ListQuestionsValidator : AbstractValidator<ListQuestions>
{
    public ListQuestionsValidator()
    {
        RuleFor(r => r.Search).MaximumLength(100).WithMessage("Search for at most 100 characters.");
        RuleFor(r => r.Topic).MaximumLength(60).WithMessage("There is no such topic.");
        RuleFor(r => r.Level).IsInEnum().WithMessage("There is no such level.");
        RuleFor(r => r.Kind).IsInEnum().WithMessage("There is no such kind.");
        RuleFor(r => r.State).IsInEnum().WithMessage("There is no such state.");
    }
}

internal sealed class ListQuestionsHandler(Catalogue catalogue, Caller caller, Attempts attempts) : IRequestHandler<ListQuestions, QuestionList>
{
    public async Task<QuestionList> Handle(ListQuestions request, CancellationToken cancellationToken)
    {
        var states = caller.IsSignedIn ? await attempts.StatesAsync(caller.Id, cancellationToken) : PracticeStates.None;
        var rows = catalogue.Listed.Where(e => Fits(e, request))
            .Select(e => RowOf(e.Question, states))
            .Where(row => request.State is null || row.State == request.State);
        return new QuestionList([.. rows], catalogue.Topics, catalogue.Listed.Count);
    }

    private static bool Fits(CatalogueEntry entry, ListQuestions filter) =>
        (filter.Topic is null || entry.Question.Topics.Contains(filter.Topic))
        && (filter.Level is null || entry.Question.Level == filter.Level)
        && (filter.Kind is null || entry.Question.Kind == filter.Kind)
        && (filter.Search is null || entry.Mentions(filter.Search));

    private static QuestionRow RowOf(Question q, PracticeStates states) =>
        new(q.Id.Value, q.Title, q.Summary, q.Level, q.Kind, q.Topics, q.Minutes, states[q.Id.Value]);
}
