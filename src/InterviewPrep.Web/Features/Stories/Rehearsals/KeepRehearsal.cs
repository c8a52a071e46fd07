using FluentValidation;
using InterviewPrep.Domain.Stories;
using InterviewPrep.QuestionBank;
using InterviewPrep.Storage;
using InterviewPrep.Storage.Json;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;
using Problem = InterviewPrep.Web.Infrastructure.Requests.Problem;

namespace InterviewPrep.Web.Features.Stories.Rehearsals;

/// <summary>Keeps how it went. The recording stays in the browser unless <see cref="KeepSound"/> follows.</summary>
/// <param name="Question">Of the bank, or of those about projects.</param>
/// <param name="Levels">By row of the question's rubric.</param>
public sealed record KeepRehearsal(
    StoryId Story, string Question, RehearsalWay Way, double Seconds, string Typed, IReadOnlyList<PartMark> Marks, IReadOnlyDictionary<string, int> Levels, string Note) : IRequest<Rehearsal>;

/// <summary>Deletes a rehearsal with its recording.</summary>
public sealed record DeleteRehearsal(StoryId Story, string Rehearsal) : IRequest;

internal sealed class KeepRehearsalRules : AbstractValidator<KeepRehearsal>
{
    public KeepRehearsalRules()
    {
        RuleFor(k => k.Way).IsInEnum().WithMessage("It is spoken or typed.");
        RuleFor(k => k.Seconds).Must(s => double.IsFinite(s) && s is > 0 and <= Rehearsal.LongestSeconds).WithMessage("A rehearsal takes up to half an hour.");
        RuleFor(k => k.Typed).AtMost(Rehearsal.LongestText, "the text");
        RuleFor(k => k.Note).AtMost(Rehearsal.LongestNote, "the note");
        RuleFor(k => k.Marks).Must(m => m.Count <= Rehearsal.MostMarks).WithMessage($"{Rehearsal.MostMarks} marks are the most.");
        RuleFor(k => k.Levels).Must(levels => levels.Count <= Rubric.MaxRows && levels.Values.All(l => l is >= RubricLevel.Lowest and <= RubricLevel.Highest)).WithMessage("A level is 1 to 4.");
        RuleForEach(k => k.Levels).Must(level => StorableText.IsStorable(level.Key)).WithMessage("There is no such row.");
    }
}

internal sealed class KeepRehearsalHandler(IDocumentStore store, OwnStories own, RehearsalQuestions questions, TimeProvider time) : IRequestHandler<KeepRehearsal, Rehearsal>, IRequestHandler<DeleteRehearsal, Unit>
{
    public async Task<Rehearsal> Handle(KeepRehearsal request, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession();
        var (story, _) = await own.FindAsync(request.Story, session, cancellationToken);
        if (ToldParts.FlawIn(story.Form, request.Marks, request.Seconds) is { } flaw) throw Problem.Invalid("marks", flaw);
        var question = questions.Find(request.Question) ?? throw Problem.NotFound("question");
        if (request.Levels.Keys.FirstOrDefault(row => question.Rubric.Find(row) is null) is { } unknown) throw Problem.Invalid("unknown-row", $"The rubric has no row '{unknown}'.");
        if (await session.Query<Rehearsal>().Where(r => r.Story, story.Id).CountAsync(cancellationToken) >= Rehearsal.Most)
            throw Problem.Conflict("too-many-rehearsals", $"{Rehearsal.Most} rehearsals of one story are the most. Delete one first.");
        var scores = question.Rubric.Rows.Where(row => request.Levels.ContainsKey(row.Id)).Select(row => new OwnScore(row.Id, row.Title, request.Levels[row.Id]));
        var kept = new Rehearsal(
            Guid.NewGuid().ToString("N"), story.Id, story.Owner, time.GetUtcNow(), question.Words, request.Way, Math.Round(request.Seconds, 1), request.Typed.Trim(), request.Marks, [.. scores], request.Note.Trim());
        session.Require<Story>(story.Id.Value);
        session.Insert(kept);
        await session.SaveAboutAsync(cancellationToken);
        return kept;
    }

    public async Task<Unit> Handle(DeleteRehearsal request, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession();
        var (kept, _) = await own.FindRehearsalAsync(request.Story, request.Rehearsal, session, cancellationToken);
        session.Delete<Rehearsal>(kept.Id);
        RehearsalSounds.Delete(kept.Id, session);
        await session.SaveChangesAsync(cancellationToken: cancellationToken);
        return Unit.Value;
    }
}
