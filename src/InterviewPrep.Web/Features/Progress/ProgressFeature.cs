using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Recordings.Keeping;
using InterviewPrep.Web.Features.Rooms;
using InterviewPrep.Web.Infrastructure.PersonalData;
using MediatR;

namespace InterviewPrep.Web.Features.Progress;

/// <summary>What a person has practised, kept as one document for each attempt.</summary>
internal sealed class ProgressFeature : Feature
{
    public override void Store(StorageSchema schema) =>
        schema.Document<Attempt>("attempt", a => a.Id).Index(a => a.User, a => a.StartedAt).Index(a => a.User, a => a.Question).Index(a => a.User, a => a.EndedAt);

    public override void Register(IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton<Attempts>().AddSingleton<IPersonalData, AttemptData>().AddSingleton<IRecordingCompanion, AttemptOfRecording>().AddSingleton<IRoomProjection, AttemptProjection>();

    public override void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/progress", async (IMediator mediator, HttpContext context, CancellationToken cancelled) =>
                await mediator.Send(new ShowProgress(context.User.Zone()), cancelled))
            .WithTags("Progress").WithSummary("Your attempts and what they come to.");
}
