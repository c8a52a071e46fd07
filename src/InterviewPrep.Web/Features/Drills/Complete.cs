using FluentValidation;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.QuestionBank;
using InterviewPrep.Sandbox;
using InterviewPrep.Web.Features.Rooms;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Drills;

/// <summary>Symbols that may stand at a place of a text in the making, best first.</summary>
/// <param name="Position">UTF-16 units from the start.</param>
public sealed record Complete(RoomId Room, int Round, string Source, int Position) : IRequest<IReadOnlyList<Completion>>;

internal sealed class CompleteValidator : AbstractValidator<Complete>
{
    public CompleteValidator()
    {
        RuleFor(r => r.Source).FitsCompiler();
        RuleFor(r => r.Position).Must((request, position) => position >= 0 && position <= (request.Source?.Length ?? 0))
            .WithMessage("The position must be within the source.");
    }
}

internal sealed class CompleteHandler(RoundQuestions questions, ISandbox sandbox, Caller caller) : IRequestHandler<Complete, IReadOnlyList<Completion>>
{
    public async Task<IReadOnlyList<Completion>> Handle(Complete request, CancellationToken cancellationToken)
    {
        var question = await questions.OfAsync(request.Room, request.Round, caller.Id);
        return question.Body is CodingBody body ? await sandbox.CompleteAsync(body.Target, request.Source, request.Position, cancellationToken) : [];
    }
}
