using FluentValidation;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.QuestionBank;
using InterviewPrep.QuestionBank.OwnInput;
using InterviewPrep.Storage.Json;
using InterviewPrep.Web.Features.Rooms.Contract;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;
using Problem = InterviewPrep.Web.Infrastructure.Requests.Problem;

namespace InterviewPrep.Web.Features.Rooms;

/// <summary>Runs the text of now, and the reference, on an input that the member typed.</summary>
/// <param name="Input">As <see cref="OwnInputText"/> reads it, at most 16 KB.</param>
public sealed record RunOwnInput(RoomId Room, int Round, string Input) : IRequest<RunStarted>;

internal sealed class RunOwnInputValidator : AbstractValidator<RunOwnInput>
{
    private const int MaxLength = 16 * 1024;

    public RunOwnInputValidator() => RuleFor(r => r.Input).NotNull().WithMessage("Type an input first.")
        .MaximumLength(MaxLength).WithMessage("An input may have 16 KB.")
        .Must(input => input is null || StorableText.IsStorable(input)).WithMessage("The input holds NUL or half of a surrogate pair.");
}

internal sealed class RunOwnInputHandler(RunRequests runs, RoundQuestions questions, Caller caller) : IRequestHandler<RunOwnInput, RunStarted>
{
    public async Task<RunStarted> Handle(RunOwnInput request, CancellationToken cancellationToken)
    {
        var question = await questions.OfAsync(request.Room, request.Round, caller.Id);
        if (question.Body is CodingBody body && !OwnInputText.TryParse(body.Target, request.Input, out _, out var error)) throw Problem.Invalid("input", error);
        return await runs.StartAsync(request.Room, request.Round, RunKind.Own, request.Input);
    }
}
