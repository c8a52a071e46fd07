using FluentValidation;
using InterviewPrep.Domain.Stories;
using InterviewPrep.Domain.Stories.Coaching;
using InterviewPrep.Storage;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;
using Problem = InterviewPrep.Web.Infrastructure.Requests.Problem;

namespace InterviewPrep.Web.Features.Stories.Coaching;

/// <summary>The person does not take a remark. It comes back when the sentence that it is about changes.</summary>
/// <param name="Reason">What speaks against it; may be empty.</param>
public sealed record SetRemarkAside(StoryId Story, string Remark, string Reason) : IRequest;

/// <summary>Lets the coach say it again.</summary>
public sealed record TakeRemarkBack(StoryId Story, string Remark) : IRequest;

internal sealed class SetRemarkAsideRules : AbstractValidator<SetRemarkAside>
{
    public SetRemarkAsideRules()
    {
        RuleFor(s => s.Remark).Matches("^[a-z0-9-]{1,80}$").WithMessage("That is no id of a remark.");
        RuleFor(s => s.Reason).AtMost(Objection.LongestReason, "the reason");
    }
}

internal sealed class SetRemarkAsideHandler(IDocumentStore store, OwnStories own, TimeProvider time) : IRequestHandler<SetRemarkAside, Unit>, IRequestHandler<TakeRemarkBack, Unit>
{
    public async Task<Unit> Handle(SetRemarkAside request, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession();
        var (story, _) = await own.FindAsync(request.Story, session, cancellationToken);
        if (StoryCoach.Read(story.Form, story.Content.Texts).Remarks.All(r => r.Id != request.Remark)) throw Problem.NotFound("remark of the coach");
        if (await session.Query<Objection>().Where(o => o.Story, story.Id).CountAsync(cancellationToken) >= Objection.Most)
            throw Problem.Conflict("too-many-objections", $"You have set {Objection.Most} remarks of this story aside, which is the most. Take one back first.");
        session.Require<Story>(story.Id.Value);
        session.Store(new Objection(Objection.IdOf(story.Id, request.Remark), story.Id, story.Owner, request.Remark, request.Reason.Trim(), time.GetUtcNow()));
        await session.SaveAboutAsync(cancellationToken);
        return Unit.Value;
    }

    public async Task<Unit> Handle(TakeRemarkBack request, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession();
        var (story, _) = await own.FindAsync(request.Story, session, cancellationToken);
        session.Delete<Objection>(Objection.IdOf(story.Id, request.Remark));
        await session.SaveChangesAsync(cancellationToken: cancellationToken);
        return Unit.Value;
    }
}
