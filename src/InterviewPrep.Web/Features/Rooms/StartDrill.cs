using FluentValidation;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.QuestionBank;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Progress;
using InterviewPrep.Web.Features.Questions;
using InterviewPrep.Web.Features.Rooms.Running;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;
using Problem = InterviewPrep.Web.Infrastructure.Requests.Problem;

namespace InterviewPrep.Web.Features.Rooms;

/// <summary>Opens a room for the caller and one question.</summary>
/// <param name="Question">The question's id.</param>
/// <param name="Minutes">1 to 180; null: untimed.</param>
public sealed record StartDrill(string Question, int? Minutes) : IRequest<RoomId>
{
    /// <summary>Queued into the transaction that opens the room.</summary>
    internal Action<IDocumentSession>? Also { get; init; }
}

internal sealed class StartDrillValidator : AbstractValidator<StartDrill>
{
    public StartDrillValidator()
    {
        RuleFor(d => d.Question).NotEmpty().WithMessage("Choose a question.");
        RuleFor(d => d.Minutes).InclusiveBetween(1, 180).WithMessage("A limit is between 1 and 180 minutes.");
    }
}

internal sealed class StartDrillHandler(OpenRooms rooms, Catalogue catalogue, Attempts attempts, Caller caller, TimeProvider time) : IRequestHandler<StartDrill, RoomId>
{
    /// <summary>Of one person at a time.</summary>
    public const int MostOpen = 50;

    public async Task<RoomId> Handle(StartDrill request, CancellationToken cancellationToken)
    {
        var question = catalogue.Find(request.Question)?.Question ?? throw Problem.NotFound("question");
        if (question.Body is not CodingBody body) throw Problem.Invalid("no-drill", "This question is talked through with somebody, in a live session. There is no drill of it.");
        if (await attempts.CountOpenAsync(caller.Id, cancellationToken) >= MostOpen)
            throw Problem.Conflict("too-many-open-drills", $"You have {MostOpen} drills open, which is the most. They stand on your page of today: finish one, or give one up, and begin this one then.");
        var room = RoomId.New();
        var reference = new QuestionRef(question.Id.Value, question.Version, question.Hash, question.Title);
        var limit = request.Minutes is { } minutes ? TimeSpan.FromMinutes(minutes) : (TimeSpan?)null;
        var starter = body.Starter.ReplaceLineEndings("\n");
        var command = new RoomCommand.OpenDrill(caller.Id, caller.Name, reference, starter, question.Interviewer.Hints.Count, limit);
        await rooms.CreateAsync(room, RoomDecisions.Open(command, time.GetUtcNow()).Events, request.Also);
        return room;
    }
}
