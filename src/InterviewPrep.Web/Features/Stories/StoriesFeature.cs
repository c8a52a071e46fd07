using InterviewPrep.Storage;
using InterviewPrep.Web.Features.DueDrills;
using InterviewPrep.Web.Features.Moderation;
using InterviewPrep.Web.Features.Stories.Coaching;
using InterviewPrep.Web.Features.Stories.Examples;
using InterviewPrep.Web.Features.Stories.Rehearsals;
using InterviewPrep.Web.Features.Stories.Sharing;
using InterviewPrep.Web.Features.Stories.Tellings;
using InterviewPrep.Web.Infrastructure.PersonalData;

namespace InterviewPrep.Web.Features.Stories;

/// <summary>Stories for behavioural interviews: written with a coach, every state kept, chosen for a question, rehearsed, shared with a mentor.</summary>
internal sealed class StoriesFeature : Feature
{
    public override void Store(StorageSchema schema)
    {
        schema.Document<Story>("story", s => s.Id.Value).Index(s => s.Owner, s => s.ChangedAt).FullText(
            s => s.Content.Title, s => s.Content.When, s => s.Content.Where, s => s.Content.Skills, s => s.Content.Texts.MeasuredBy,
            s => s.Content.Texts.Situation, s => s.Content.Texts.Task, s => s.Content.Texts.Action, s => s.Content.Texts.Result,
            s => s.Content.Texts.Problem, s => s.Content.Texts.Role, s => s.Content.Texts.Technologies, s => s.Content.Texts.HardestBug, s => s.Content.Texts.TradeOffs, s => s.Content.Texts.Changes);
        schema.Document<StoryState>("story_state", s => s.Id).Index(s => s.Story, s => s.At).Index(s => s.Owner);
        schema.Document<Objection>("story_objection", o => o.Id).Index(o => o.Story).Index(o => o.Owner);
        schema.Document<Rehearsal>("rehearsal", r => r.Id).Index(r => r.Story, r => r.At).Index(r => r.Owner, r => r.At);
        schema.Document<Telling>("story_telling", t => t.Id).Index(t => t.Story, t => t.On).Index(t => t.Owner);
        schema.Document<StoryShare>("story_share", s => s.Id).Index(s => s.Story, s => s.MadeAt).Index(s => s.Owner).Index(s => s.Reader);
        schema.Document<ReaderRemark>("story_remark", r => r.Id).Index(r => r.Story, r => r.At).Index(r => r.Owner).Index(r => r.Author);
    }

    public override void Register(IServiceCollection services, IConfiguration configuration) =>
        services.AddScoped<OwnStories>().AddScoped<Shares>().AddSingleton<RehearsalQuestions>().AddSingleton<StoryExamples>().AddSingleton<IPersonalData, StoryData>().AddSingleton<ITalkedPractice, PracticeOfStories>()
            .AddSingleton<IPartedPeople, EndShares>();

    public override void Map(IEndpointRouteBuilder routes) => StoriesApi.Map(routes);
}
