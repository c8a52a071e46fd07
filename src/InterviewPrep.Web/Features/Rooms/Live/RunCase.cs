using FluentValidation;
using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Features.Rooms.Contract;
using InterviewPrep.Web.Features.Rooms.Running;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Rooms.Live;

/// <summary>
/// Runs a case that the interviewer typed, but first the reference on it: an expectation that is wrong is explained to the interviewer
/// alone, and the candidate never hears of it.
/// </summary>
/// <param name="Input">As for an own input, at most 16 KB.</param>
/// <param name="Expected">JSON (a program: the text), at most 16 KB.</param>
public sealed record RunCase(RoomId Room, int Round, string Input, string Expected) : IRequest<RunStarted>;

internal sealed class RunCaseValidator : AbstractValidator<RunCase>
{
    private const int MaxLength = 16 * 1024;

    public RunCaseValidator()
    {
        RuleFor(r => r.Input).NotNull().WithMessage("Type an input first.").MaximumLength(MaxLength).WithMessage("An input may have 16 KB.");
        RuleFor(r => r.Expected).NotEmpty().WithMessage("Say what you expect.").MaximumLength(MaxLength).WithMessage("An expected value may have 16 KB.");
    }
}

internal sealed class RunCaseHandler(OpenRooms rooms, RunRequests runs, ReferenceCheck reference, Caller caller) : IRequestHandler<RunCase, RunStarted>
{
    public async Task<RunStarted> Handle(RunCase request, CancellationToken cancellationToken)
    {
        var question = await rooms.ReadAsync(request.Room, state => QuestionFor(state, request.Round, caller.Id));
        if (await reference.DoubtAsync(question, request.Input, request.Expected) is { } doubt) throw Problem.Conflict("wrong-expectation", doubt);
        return await runs.StartAsync(request.Room, request.Round, RunKind.Own, request.Input);
    }

    private static QuestionRef QuestionFor(RoomState state, int number, UserId by)
    {
        if (state.Find(by) is not { } member) throw RoomProblems.Of(Refusal.NotAMember);
        var round = state.Find(number) ?? throw RoomProblems.Of(Refusal.NoSuchRound);
        if (state.Live is null) throw RoomProblems.Of(Refusal.NotLive);
        if (state.RoleIn(number, member) is not RoomRole.Interviewer) throw RoomProblems.Of(Refusal.OnlyInterviewer);
        return round.IsCoding ? round.Question : throw RoomProblems.Of(Refusal.NothingToRun);
    }
}
