using InterviewPrep.Web.Features.Recordings.Demo;
using InterviewPrep.Web.Features.Recordings.Keeping;
using InterviewPrep.Web.Features.Recordings.Playing;
using InterviewPrep.Web.Features.Recordings.Sound;
using InterviewPrep.Web.Features.Rooms;
using InterviewPrep.Web.Infrastructure;
using InterviewPrep.Web.Infrastructure.PersonalData;

namespace InterviewPrep.Web.Features.Recordings;

/// <summary>Recordings: closed rooms that may be watched again, by those who have a right to.</summary>
internal sealed class RecordingsFeature : Feature
{
    public override void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<RecordingArchive>().AddScoped<RecordingAccess>();
        services.AddSingleton<RecordingIndex>().AddSingleton<SoundStore>();
        services.AddSingleton<LettingGo>().AddPeriodicWork<Retention>();
        services.AddHostedService<DemoRecording>();
        services.AddSingleton<IRoomProjection, RecordingProjection>().AddSingleton<IPersonalData, RecordingData>();
    }

    public override void Map(IEndpointRouteBuilder routes) => RecordingsApi.Map(routes);
}
