using FluentValidation;
using InterviewPrep.Domain.Stories;
using InterviewPrep.Storage;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Stories.Sharing;

/// <summary>Says something about words of a shared story.</summary>
/// <param name="Length">0: about the whole part.</param>
/// <param name="Words">What the reader has seen there, so that a remark never lands on other words; null: not checked for the whole part.</param>
public sealed record RemarkOnWords(string Code, StoryPart Part, int Start, int Length, string? Words, string Text) : IRequest<ReaderRemark>;

/// <summary>Deletes a remark: who said it, or whose story it is about.</summary>
public sealed record DeleteRemark(string Remark) : IRequest;

internal sealed class RemarkOnWordsRules : AbstractValidator<RemarkOnWords>
{
    public RemarkOnWordsRules()
    {
        RuleFor(r => r.Text).NotEmpty().WithMessage("Say something about it.").AtMost(ReaderRemark.LongestText, "a remark");
        RuleFor(r => r.Part).IsInEnum().WithMessage("Choose a part.");
        RuleFor(r => r.Start).GreaterThanOrEqualTo(0).WithMessage("The words begin before the text.");
        RuleFor(r => r.Length).GreaterThanOrEqualTo(0).WithMessage("The words end before they begin.");
    }
}

internal sealed class RemarkOnWordsHandler(IDocumentStore store, Shares shares, Caller caller, TimeProvider time) : IRequestHandler<RemarkOnWords, ReaderRemark>, IRequestHandler<DeleteRemark, Unit>
{
    public async Task<ReaderRemark> Handle(RemarkOnWords request, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession();
        var (share, story) = await shares.ReadAsync(request.Code, session, cancellationToken);
        if (!StoryShape.Of(story.Form).Parts.Contains(request.Part)) throw Problem.Invalid("unknown-part", "The story has no such part.");
        if ((await Shares.RemarksOnAsync(story.Id, session, cancellationToken)).Count(r => r.Share == share.Id) >= ReaderRemark.Most)
            throw Problem.Conflict("too-many-remarks", $"{ReaderRemark.Most} remarks on one story are the most. Delete one first.");
        var words = WordsIn(story.Content.Texts[request.Part], request);
        var remark = new ReaderRemark(
            Guid.NewGuid().ToString("N"), share.Id, story.Id, share.Owner, caller.Id, caller.Name, request.Part, words.Length == 0 ? 0 : request.Start, words.Length, words, request.Text.Trim(), time.GetUtcNow());
        session.Require<Story>(story.Id.Value);
        session.Insert(remark);
        await session.SaveAboutAsync(cancellationToken);
        return remark;
    }

    public async Task<Unit> Handle(DeleteRemark request, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession();
        if (await session.LoadAsync<ReaderRemark>(request.Remark, cancellationToken) is not { } remark || (remark.Author != caller.Id && remark.Owner != caller.Id)) throw Problem.NotFound("remark");
        session.Delete<ReaderRemark>(remark.Id);
        await session.SaveChangesAsync(cancellationToken: cancellationToken);
        return Unit.Value;
    }

    private static string WordsIn(string text, RemarkOnWords request)
    {
        if (request.Length == 0) return "";
        var there = request.Start <= text.Length - request.Length ? text.Substring(request.Start, request.Length) : null;
        return there is not null && there == request.Words?.ReplaceLineEndings("\n")
            ? there
            : throw Problem.Conflict("text-changed", "The text has changed since you opened it. Your remark is still here: look at the new text, choose the words again and send it.");
    }
}
