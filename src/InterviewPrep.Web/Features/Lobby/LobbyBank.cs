using InterviewPrep.Domain.Matching;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.QuestionBank;
using InterviewPrep.Web.Features.Questions;

namespace InterviewPrep.Web.Features.Lobby;

/// <summary>The question bank as the matcher sees it, and the way from a draft to a plan with whole questions.</summary>
internal sealed class LobbyBank(Catalogue catalogue)
{
    /// <summary>A round is never shorter: two people have to talk it through.</summary>
    private const int LeastMinutes = 15;

    private (IReadOnlyList<CatalogueEntry> Of, IReadOnlyList<BankQuestion> Questions) _known = ([], []);

    public IReadOnlyList<BankQuestion> Questions
    {
        get
        {
            var listed = catalogue.Listed;
            if (!ReferenceEquals(_known.Of, listed)) _known = (listed, [.. listed.Select(e => new BankQuestion(e.Question.Id.Value, KindOf(e.Question), LevelOf(e.Question), e.Question.Topics))]);
            return _known.Questions;
        }
    }

    /// <summary>Kinds of which two people can each get a question of their own.</summary>
    public IEnumerable<InterviewKind> Kinds => Questions.CountBy(q => q.Interview).Where(k => k.Value > 1).Select(k => k.Key).Order();

    public IEnumerable<string> TopicsOf(InterviewKind kind) => Questions.Where(q => q.Interview == kind).SelectMany(q => q.Topics).Distinct().Order(StringComparer.Ordinal);

    public SessionPlan PlanOf(SessionDraft draft, bool invitation = false) =>
        new(draft.Interview, draft.Language, draft.Reasons, [.. draft.Rounds.Select(RoundOf)], invitation);

    private PlannedRound RoundOf(DraftedRound round)
    {
        var question = catalogue.Find(round.Question.Id)!.Question;
        var starter = question.Body is CodingBody body ? body.Starter.ReplaceLineEndings("\n") : "";
        return new PlannedRound(
            round.Candidate.Id, new QuestionRef(question.Id.Value, question.Version, question.Hash, question.Title), starter, question.Interviewer.Hints.Count,
            question.Body is CodingBody, TimeSpan.FromMinutes(Math.Max(LeastMinutes, question.Minutes)), round.Question.SeenAt);
    }

    /// <summary>Kinds without code have an interview of their own name.</summary>
    private static InterviewKind KindOf(Question question) => Enum.TryParse<InterviewKind>(question.Kind.ToString(), out var kind) ? kind : InterviewKind.Coding;

    private static PracticeLevel LevelOf(Question question) => question.Level switch
    {
        Level.Intern => PracticeLevel.Intern,
        Level.Junior => PracticeLevel.Junior,
        _ => PracticeLevel.JuniorPlus,
    };
}
