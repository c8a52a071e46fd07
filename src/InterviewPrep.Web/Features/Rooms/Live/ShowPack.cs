using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.QuestionBank;
using InterviewPrep.Web.Features.Questions;
using InterviewPrep.Web.Features.Rooms.Running;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;
using Problem = InterviewPrep.Web.Infrastructure.Requests.Problem;
using Refusal = InterviewPrep.Domain.Rooms.Refusal;

namespace InterviewPrep.Web.Features.Rooms.Live;

/// <summary>Everything about a round's question, for its interviewer and for observers; for all once the session has come to feedback.</summary>
public sealed record ShowPack(RoomId Room, int Round) : IRequest<PackView>;

/// <param name="PromptHtml">All HTML here is safe to show.</param>
/// <param name="Solution">C#; null without code.</param>
public sealed record PackView(
    int Round,
    string QuestionId,
    string Title,
    QuestionKind Kind,
    string PromptHtml,
    PackHeadings Headings,
    IReadOnlyList<PhaseView> Script,
    IReadOnlyList<SectionView> Clarifications,
    IReadOnlyList<SectionView> Hints,
    IReadOnlyList<SectionView> WrongApproaches,
    IReadOnlyList<SectionView> FollowUps,
    string ReferenceHtml,
    string? Solution,
    Rubric Rubric);

public sealed record PhaseView(string Title, int Minutes, string Html);

public sealed record SectionView(string Title, string Html);

internal sealed class ShowPackHandler(OpenRooms rooms, Catalogue catalogue, Caller caller) : IRequestHandler<ShowPack, PackView>
{
    public async Task<PackView> Handle(ShowPack request, CancellationToken cancellationToken)
    {
        var reference = await rooms.ReadAsync(request.Room, state => QuestionFor(state, request.Round, caller.Id));
        var entry = await catalogue.FindAsync(QuestionKey.Of(reference), cancellationToken) ?? throw Problem.NotFound("question");
        var (question, pack) = (entry.Question, entry.Question.Interviewer);
        return new PackView(
            request.Round, question.Id.Value, question.Title, question.Kind, entry.PromptHtml, PackHeadings.Of(question.Kind),
            [.. pack.Script.Select(p => new PhaseView(p.Title, p.Minutes, SafeMarkdown.ToHtml(p.Text, topHeading: 4)))],
            Of(pack.Clarifications), Of(pack.Hints), Of(pack.WrongApproaches), Of(pack.FollowUps), SafeMarkdown.ToHtml(pack.Reference, topHeading: 4),
            (question.Body as CodingBody)?.Solution, question.Rubric);
    }

    private static QuestionRef QuestionFor(RoomState state, int round, UserId by)
    {
        if (state.Find(by) is not { } member) throw RoomProblems.Of(Refusal.NotAMember);
        if (state.Live is not { } live) throw RoomProblems.Of(Refusal.NotLive);
        if (round < 1 || round > live.Plan.Rounds.Count) throw RoomProblems.Of(Refusal.NoSuchRound);
        var isCandidate = state.RoleIn(round, member) is RoomRole.Candidate;
        if (isCandidate && live.Phase < Phase.Feedback) throw RoomProblems.Of(Refusal.OnlyInterviewer);
        return live.Plan.Rounds[round - 1].Question;
    }

    private static IReadOnlyList<SectionView> Of(IReadOnlyList<Section> sections) => [.. sections.Select(s => new SectionView(s.Title, SafeMarkdown.ToHtml(s.Text, topHeading: 4)))];
}
