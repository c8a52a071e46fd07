using FluentValidation;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.QuestionBank;
using InterviewPrep.Sandbox;
using InterviewPrep.Web.Features.Rooms;
using InterviewPrep.Web.Features.Rooms.Running;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Drills;

/// <summary>What the compiler says of a text in the making, which need not be the room's. Gives way to runs.</summary>
public sealed record Diagnose(RoomId Room, int Round, string Source) : IRequest<IReadOnlyList<CompilerMessage>>;

internal sealed class DiagnoseValidator : AbstractValidator<Diagnose>
{
    public DiagnoseValidator() => RuleFor(r => r.Source).FitsCompiler();
}

internal sealed class DiagnoseHandler(RoundQuestions questions, ISandbox sandbox, Caller caller) : IRequestHandler<Diagnose, IReadOnlyList<CompilerMessage>>
{
    public async Task<IReadOnlyList<CompilerMessage>> Handle(Diagnose request, CancellationToken cancellationToken)
    {
        var question = await questions.OfAsync(request.Room, request.Round, caller.Id);
        if (question.Body is not CodingBody body) return [];
        return RunResults.Of(await sandbox.DiagnoseAsync(body.Target, request.Source, cancellationToken));
    }
}
