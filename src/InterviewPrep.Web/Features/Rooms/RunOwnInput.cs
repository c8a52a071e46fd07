using FluentValidation;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Features.Rooms.Contract;
using MediatR;

namespace InterviewPrep.Web.Features.Rooms;

/// <summary>Runs the text of now, and the reference, on an input that the member typed.</summary>
/// <param name="Input">A program's standard input as it is; otherwise a JSON list: the arguments, or the calls. At most 16 KB.</param>
public sealed record RunOwnInput(RoomId Room, int Round, string Input) : IRequest<RunStarted>;

internal sealed class RunOwnInputValidator : AbstractValidator<RunOwnInput>
{
    private const int MaxLength = 16 * 1024;

    public RunOwnInputValidator() => RuleFor(r => r.Input).NotNull().WithMessage("Type an input first.")
        .MaximumLength(MaxLength).WithMessage("An input may have 16 KB.")
        .Must(input => input is null || RoomText.IsWellFormed(input)).WithMessage("The input holds NUL or half of a surrogate pair.");
}

internal sealed class RunOwnInputHandler(RunRequests runs) : IRequestHandler<RunOwnInput, RunStarted>
{
    public Task<RunStarted> Handle(RunOwnInput request, CancellationToken cancellationToken) =>
        runs.StartAsync(request.Room, request.Round, RunKind.Own, request.Input);
}
