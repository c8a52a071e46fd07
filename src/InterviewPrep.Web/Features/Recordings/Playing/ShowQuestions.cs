using InterviewPrep.Domain.Rooms;
using InterviewPrep.QuestionBank;
using InterviewPrep.Web.Features.Questions;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Recordings.Playing;

/// <summary>What was asked in the rounds of a recording, in their order: as the candidates saw it, for everybody who may watch.</summary>
[OpenToAll]
public sealed record ShowQuestions(RoomId Room, string? Share = null) : IRequest<IReadOnlyList<PlayedQuestion>>;

internal sealed class ShowQuestionsHandler(RecordingAccess access, RecordingIndex index, Catalogue catalogue) : IRequestHandler<ShowQuestions, IReadOnlyList<PlayedQuestion>>
{
    public async Task<IReadOnlyList<PlayedQuestion>> Handle(ShowQuestions request, CancellationToken cancellationToken)
    {
        var watched = await access.WatchAsync(request.Room, request.Share, RecordingUse.Watched, cancellationToken);
        var questions = new List<PlayedQuestion>();
        foreach (var mark in (await index.OutlineAsync(watched.Recording, cancellationToken)).Marks.Where(m => m.Kind is "round"))
            if (await index.ReadAsync(request.Room, mark.Event, cancellationToken) is RoundStarted { Question: var asked } round)
                questions.Add(await CandidateView.PlayedAsync(catalogue, round.Round, asked.Title, KeyOf(asked), cancellationToken));
        return questions;
    }

    /// <summary>Null: an imported file names what can be no question.</summary>
    private static QuestionKey? KeyOf(QuestionRef question) => QuestionId.TryParse(question.Id, out _) ? QuestionKey.Of(question) : null;
}
