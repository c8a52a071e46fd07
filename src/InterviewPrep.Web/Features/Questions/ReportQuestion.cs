using FluentValidation;
using InterviewPrep.Storage;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Questions;

/// <summary>Tells the people who keep the bank what is wrong with a question.</summary>
public sealed record ReportQuestion(string Question, string Text) : IRequest;

/// <param name="QuestionVersion">The version that was listed then.</param>
/// <param name="Open">False once an admin has dealt with it.</param>
public sealed record QuestionReport(string Id, string Question, int QuestionVersion, string User, string Text, DateTimeOffset At, bool Open);

internal sealed class ReportQuestionValidator : AbstractValidator<ReportQuestion>
{
    public ReportQuestionValidator()
    {
        RuleFor(r => r.Text).NotEmpty().WithMessage("Write what is wrong with the question.")
            .MaximumLength(2_000).WithMessage("Please keep it to 2,000 characters.")
            .Must(text => text is null || !text.Contains('\0')).WithMessage("The text contains a character that cannot be stored (NUL).");
    }
}

internal sealed class ReportQuestionHandler(Catalogue catalogue, IDocumentStore store, Caller caller, TimeProvider time) : AsyncRequestHandler<ReportQuestion>
{
    protected override async Task Handle(ReportQuestion request, CancellationToken cancellationToken)
    {
        var question = (catalogue.Find(request.Question) ?? throw Problem.NotFound("question")).Question;
        await using var session = store.LightweightSession();
        session.Insert(new QuestionReport(Guid.NewGuid().ToString("N"), question.Id.Value, question.Version, caller.Id.Value, request.Text.Trim(), time.GetUtcNow(), Open: true));
        await session.SaveChangesAsync(Guid.NewGuid(), cancellationToken);
    }
}
