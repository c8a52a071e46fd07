using FluentValidation;
using InterviewPrep.Domain;
using InterviewPrep.Domain.Reviews;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.DueDrills;
using InterviewPrep.Web.Features.Notices;
using InterviewPrep.Web.Features.Progress;
using InterviewPrep.Web.Features.Questions;
using InterviewPrep.Web.Features.Rooms.Running;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Reviews.Threads;

/// <summary>Begins a thread at a moment of the recording, as its owner or mentor.</summary>
/// <param name="At">Milliseconds from the recording's beginning; so is <paramref name="Until"/>, the end of a stretch.</param>
/// <param name="FromLine">The lines it is about, of the text as it is at the moment; null: none.</param>
/// <param name="Round">Of the text; null: the one that is shown at the moment.</param>
/// <param name="Note">For the mentor alone.</param>
/// <param name="Drill">By a mentor: the id of a question, or <c>topic:</c> and a topic, that the owner is to drill.</param>
public sealed record WriteComment(
    string Review, long At, long? Until, int? FromLine, int? ToLine, int? Round, string Text, bool Note = false, string? Drill = null) : IRequest<string>;

/// <summary>Goes on with a thread.</summary>
public sealed record ReplyToComment(string Review, string Thread, string Text) : IRequest;

/// <summary>Puts other words into an own remark; the former ones stay readable.</summary>
public sealed record EditComment(string Review, string Thread, string Remark, string Text) : IRequest;

/// <summary>Marks a thread as settled, or opens it again.</summary>
public sealed record ResolveComment(string Review, string Thread, bool Resolved) : IRequest;

internal sealed class WriteCommentRules : AbstractValidator<WriteComment>
{
    public WriteCommentRules()
    {
        RuleFor(c => c.Text).CommentText();
        RuleFor(c => c.At).GreaterThanOrEqualTo(0).WithMessage("A moment begins within the recording.");
        RuleFor(c => c.Until).GreaterThanOrEqualTo(c => c.At).WithMessage("A stretch ends after it begins.");
        RuleFor(c => c.ToLine).Null().When(c => c.FromLine is null).WithMessage("Say with which line it begins.");
        RuleFor(c => c.Drill).Empty().When(c => c.Note).WithMessage("A drill shows them your words. Make it a comment instead of a note, or leave the drill out.");
    }
}

internal sealed class ReplyToCommentRules : AbstractValidator<ReplyToComment>
{
    public ReplyToCommentRules() => RuleFor(c => c.Text).CommentText();
}

internal sealed class EditCommentRules : AbstractValidator<EditComment>
{
    public EditCommentRules() => RuleFor(c => c.Text).CommentText();
}

internal static class CommentRules
{
    public static IRuleBuilderOptions<T, string> CommentText<T>(this IRuleBuilder<T, string> text) => text
        .Must(words => !string.IsNullOrWhiteSpace(words)).WithMessage("Write something first.")
        .MaximumLength(Remark.MaxText).WithMessage("Please keep a comment to 4,000 characters.");
}

internal sealed class CommentHandler(ReviewAccess access, ReviewStore reviews, ThreadStore threads, RecordedTexts texts, DrillChoice drills, Notifier notifier, IDocumentStore store, Caller caller, TimeProvider time) :
    IRequestHandler<WriteComment, string>, IRequestHandler<ReplyToComment, Unit>, IRequestHandler<EditComment, Unit>, IRequestHandler<ResolveComment, Unit>
{
    public async Task<string> Handle(WriteComment request, CancellationToken cancellationToken)
    {
        var (review, role) = await WriterAsync(request.Review, cancellationToken);
        if (request.At > review.Subject.Length || request.Until > review.Subject.Length)
            throw Problem.Fields(new Dictionary<string, string[]> { ["At"] = [$"The recording is over at {ReviewWords.Moment(review.Subject.Length)}."] });
        if (role is not ReviewRole.Mentor && (request.Note || request.Drill is { Length: > 0 })) throw Problem.NotYours();
        var lines = request.FromLine is { } from ? new LineRange(from, request.ToLine ?? from) : null;
        var anchor = await texts.AnchorAsync(RoomId.From(review.Room), request.At, request.Until, request.Round, lines, cancellationToken);
        var thread = new CommentThread(Guid.NewGuid().ToString("N"), review.Id, anchor, request.Note, [Say(request.Text, role)]);
        async Task WriteAsync(IDocumentSession session)
        {
            if ((await ThreadStore.OfAsync(session, review.Id, cancellationToken)).Count >= CommentThread.Most) throw Problem.Conflict("too-many-comments", $"{CommentThread.Most} comments in one review are the most.");
            var written = request.Drill is { Length: > 0 } drill ? thread with { Drill = await drills.AddAsync(session, review, drill, thread, cancellationToken) } : thread;
            session.Insert(written);
            if (!request.Note) await TellAsync(session, review, role, written, cancellationToken);
        }
        if (review.IsHeldBy(caller.Id, time.GetUtcNow()))
        {
            await reviews.ChangeAsync(review.Id, before => before.Work(caller.Id, time.GetUtcNow()), cancellationToken, (session, _) => WriteAsync(session));
            return thread.Id;
        }
        await using var session = store.LightweightSession();
        await WriteAsync(session);
        await session.SaveChangesAsync(cancellationToken: cancellationToken);
        return thread.Id;
    }

    public async Task<Unit> Handle(ReplyToComment request, CancellationToken cancellationToken)
    {
        var (review, role) = await WriterAsync(request.Review, cancellationToken);
        if (review.IsHeldBy(caller.Id, time.GetUtcNow())) await reviews.ChangeAsync(review.Id, before => before.Work(caller.Id, time.GetUtcNow()), cancellationToken);
        await threads.ChangeAsync(
            request.Review, request.Thread, before => before.Reply(Say(request.Text, role)), cancellationToken,
            (session, after) => after.Note ? Task.CompletedTask : TellAsync(session, review, role, after, cancellationToken));
        return Unit.Value;
    }

    public async Task<Unit> Handle(EditComment request, CancellationToken cancellationToken)
    {
        await WriterAsync(request.Review, cancellationToken);
        await threads.ChangeAsync(request.Review, request.Thread, before => before.Edit(request.Remark, caller.Id, Tidy(request.Text), time.GetUtcNow()), cancellationToken);
        return Unit.Value;
    }

    public async Task<Unit> Handle(ResolveComment request, CancellationToken cancellationToken)
    {
        await WriterAsync(request.Review, cancellationToken);
        await threads.ChangeAsync(
            request.Review, request.Thread,
            before => before.IsSeenBy(caller.Id) ? before.Resolve(caller.Id, caller.Name, request.Resolved, time.GetUtcNow()) : new ThreadStep(before, ThreadRefusals.NoSuchThread), cancellationToken);
        return Unit.Value;
    }

    /// <summary>The partner reads and does not write.</summary>
    private async Task<(Review Review, ReviewRole Role)> WriterAsync(string id, CancellationToken cancellationToken)
    {
        var (review, role) = await access.OpenAsync(id, cancellationToken);
        if (role is ReviewRole.Partner) throw Problem.NotYours();
        if (review.State is ReviewState.Withdrawn) throw RoomProblems.Of(ReviewRefusals.NotOpen);
        return (review, role);
    }

    private Remark Say(string text, ReviewRole role) => new(Guid.NewGuid().ToString("N"), caller.Id, caller.Name, role is ReviewRole.Mentor, time.GetUtcNow(), Tidy(text));

    private static string Tidy(string text) => text.ReplaceLineEndings("\n").Trim();

    private async Task TellAsync(IDocumentSession session, Review review, ReviewRole role, CommentThread thread, CancellationToken cancellationToken)
    {
        var mentor = thread.Remarks.LastOrDefault(r => r.IsMentor)?.Author ?? review.Claim?.Mentor ?? (review.Finished is [.., var last] ? last.Claim.Mentor : null);
        var reader = role is ReviewRole.Mentor ? review.Owner : mentor;
        if (reader is not { } other || (role is ReviewRole.Owner && !review.MentorSees(other, time.GetUtcNow()))) return;
        if (role is ReviewRole.Owner && (await PartedPairs.OfMentorAsync(session, other, cancellationToken)).Contains(review.Owner)) return;
        await notifier.TellAsync(session, other, NotificationKind.CommentWritten, $"{caller.Name} writes about {ReviewWords.Moment(thread.Anchor.At)} of “{review.Subject.Title}”.", $"/reviews/{review.Id}#thread-{thread.Id}", caller.Id, cancellationToken);
    }
}

/// <summary>Makes a due drill of what a mentor names.</summary>
internal sealed class DrillChoice(DueList due, Attempts attempts, Catalogue catalogue, TimeProvider time)
{
    public const string TopicPrefix = "topic:";

    /// <returns>The question's id.</returns>
    /// <exception cref="Problem">There is nothing to drill of that.</exception>
    public async Task<string> AddAsync(IDocumentSession session, Review review, string named, CommentThread thread, CancellationToken cancellationToken)
    {
        var question = named.StartsWith(TopicPrefix, StringComparison.Ordinal) ? await OfTopicAsync(review.Owner, named[TopicPrefix.Length..], cancellationToken) : named;
        var reason = new DueReason(DueOrigin.Comment, time.GetUtcNow(), review.Id, thread.Id);
        if (question is null || !await due.AddAsync(session, review.Owner, question, reason, cancellationToken))
            throw Problem.Fields(new Dictionary<string, string[]> { ["Drill"] = ["There is no drill of that. Name another question or topic."] });
        return question;
    }

    /// <summary>A question of the topic that the person has not solved, or else the one solved longest ago.</summary>
    private async Task<string?> OfTopicAsync(UserId user, string topic, CancellationToken cancellationToken)
    {
        var solved = (await attempts.OfAsync(user, cancellationToken)).Where(a => a.IsSolved).GroupBy(a => a.Question).ToDictionary(g => g.Key, g => g.Max(a => a.LastAt));
        return catalogue.Listed.Select(e => e.Question).Where(q => q.IsCoding && q.Topics.Contains(topic))
            .OrderBy(q => solved.TryGetValue(q.Id.Value, out var at) ? at : DateTimeOffset.MinValue).ThenBy(q => q.Level).FirstOrDefault()?.Id.Value;
    }
}
