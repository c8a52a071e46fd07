using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Progress;
using InterviewPrep.Web.Features.Rooms;
using InterviewPrep.Web.Infrastructure.PersonalData;
using MediatR;

namespace InterviewPrep.Web.Features.DueDrills;

/// <summary>Questions that come back after days and weeks, until they sit.</summary>
internal sealed class DueDrillsFeature : Feature
{
    public override void Store(StorageSchema schema) => schema.Document<DueDrill>("due_drill", d => d.Id).Index(d => d.User);

    public override void Register(IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton<DueList>().AddSingleton<IPersonalData, DueDrillData>();

    public override void Map(IEndpointRouteBuilder routes)
    {
        var due = routes.MapGroup("/api/due-drills").WithTags("Drills");
        due.MapGet("/", async (IMediator mediator, HttpContext context, CancellationToken cancelled) =>
                (await mediator.Send(new ListDueDrills(context.User.Zone()), cancelled)).Select(DueDrillAnswer.Of))
            .WithSummary("The questions that you come back to, the most urgent first.");
        due.MapPut("/{question}", (IMediator mediator, string question, CancellationToken cancelled) => RoomsApi.Done(mediator.Send(new AddDueDrill(question), cancelled)))
            .WithSummary("Puts a question on your list.");
        due.MapDelete("/{question}", (IMediator mediator, string question, CancellationToken cancelled) => RoomsApi.Done(mediator.Send(new RemoveDueDrill(question), cancelled)))
            .WithSummary("Takes a question off your list.");
        due.MapPost("/{question}/start", async (IMediator mediator, HttpContext context, string question, CancellationToken cancelled) =>
            {
                var room = await mediator.Send(new StartDueDrill(question, context.User.Zone()), cancelled);
                return Results.Created($"/api/rooms/{room}", new DrillStarted(room.Value));
            })
            .WithSummary("Repeats a drill that is due, with fresh code.").Produces<DrillStarted>(StatusCodes.Status201Created);
    }
}

/// <param name="Chance">That it would go well today; null before the first repetition.</param>
public sealed record DueDrillAnswer(string Question, string Title, DateOnly Due, bool IsDue, int Times, double? Chance, IReadOnlyList<ToldReason> Reasons)
{
    internal static DueDrillAnswer Of(DueView view) => new(view.Question.Id.Value, view.Question.Title, view.Due, view.IsDue, view.Times, view.Chance, view.Reasons);
}
