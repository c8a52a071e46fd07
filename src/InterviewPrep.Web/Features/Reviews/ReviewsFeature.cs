using InterviewPrep.Domain.Reviews;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.DueDrills;
using InterviewPrep.Web.Features.Moderation;
using InterviewPrep.Web.Features.Recordings;
using InterviewPrep.Web.Features.Recordings.Keeping;
using InterviewPrep.Web.Features.Reviews.Mentors;
using InterviewPrep.Web.Features.Reviews.Queue;
using InterviewPrep.Web.Features.Reviews.Requests;
using InterviewPrep.Web.Features.Reviews.Running;
using InterviewPrep.Web.Features.Reviews.Scorecards;
using InterviewPrep.Web.Features.Reviews.Threads;
using InterviewPrep.Web.Infrastructure;
using InterviewPrep.Web.Infrastructure.PersonalData;

namespace InterviewPrep.Web.Features.Reviews;

/// <summary>Mentors look at recordings: the queue, comments at moments, scorecards, and what follows from them.</summary>
internal sealed class ReviewsFeature : Feature
{
    public override void Store(StorageSchema schema)
    {
        schema.Document<Review>("review", r => r.Id)
            .Index(r => r.Owner, r => r.RequestedAt).Index(r => r.State, r => r.RequestedAt).Index(r => r.Room).Index(r => r.NextAt).Index(r => r.DoneAt).Index(r => r.RequestedAt).Index(r => r.Partner).ArrayIndex(r => r.Mentors);
        schema.Document<CommentThread>("comment_thread", t => t.Id).Index(t => t.Review);
        schema.Document<ReviewCards>("review_cards", c => c.Id);
        schema.Document<MentorProfile>("mentor_profile", p => p.Id).Index(p => p.Name);
        schema.Document<Snippet>("snippet", s => s.Id).Index(s => s.Mentor);
    }

    public override void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<ReviewStore>().AddScoped<ReviewAccess>().AddScoped<ReviewSubjects>().AddSingleton<RecordedSessions>().AddSingleton<TakeBack>();
        services.AddSingleton<WaitingRoom>().AddSingleton<MentorLimits>();
        services.AddSingleton<ThreadStore>().AddSingleton<RecordedTexts>().AddScoped<DrillChoice>().AddSingleton<ReviewCardStore>();
        services.AddSingleton<IDueReasons, DueReasons>().AddSingleton<HeldReviews>().AddSingleton<PartedPairs>().AddSingleton<IPartedPeople>(provider => provider.GetRequiredService<PartedPairs>());
        services.AddSingleton<IRecordingGrant, ReviewGrant>().AddSingleton<ReviewData>().AddSingleton<IPersonalData>(provider => provider.GetRequiredService<ReviewData>()).AddSingleton<IRecordingCompanion>(provider => provider.GetRequiredService<ReviewData>());
        services.AddPeriodicWork<ReviewClock>().AddPeriodicWork<MentorCalls>().AddHostedService<DemoReview>();
        services.AddSingleton<IMeetings, ReviewMeetings>();
    }

    public override void Map(IEndpointRouteBuilder routes) => ReviewsApi.Map(routes);
}
