using InterviewPrep.Domain.Repetition;
using InterviewPrep.Domain.Stories;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Progress;
using InterviewPrep.Web.Features.Stories.Tellings;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Stories.Rehearsals;

/// <summary>How an own story was rehearsed, to whom it was told, and what to rehearse it for.</summary>
/// <param name="Zone">Decides where a day begins.</param>
public sealed record ListRehearsals(StoryId Story, TimeZoneInfo Zone) : IRequest<RehearsalList>;

/// <param name="Rehearsals">The latest first.</param>
/// <param name="Tellings">The latest first.</param>
/// <param name="Questions">To rehearse it for, those that it fits first.</param>
/// <param name="Due">When to rehearse it again; null until it was once.</param>
public sealed record RehearsalList(IReadOnlyList<Rehearsal> Rehearsals, IReadOnlyList<Telling> Tellings, IReadOnlyList<RehearsalQuestion> Questions, DateOnly? Due);

/// <summary>The caller's stories that are due to be told aloud again, the most urgent first.</summary>
public sealed record ListDueStories(TimeZoneInfo Zone) : IRequest<IReadOnlyList<DueStory>>;

/// <param name="Times">How often it was rehearsed.</param>
public sealed record DueStory(StoryId Id, string Title, DateOnly Due, int Times);

internal sealed class ListRehearsalsHandler(IDocumentStore store, OwnStories own, RehearsalQuestions questions, Caller caller, TimeProvider time) : IRequestHandler<ListRehearsals, RehearsalList>, IRequestHandler<ListDueStories, IReadOnlyList<DueStory>>
{
    public async Task<RehearsalList> Handle(ListRehearsals request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        var (story, _) = await own.FindAsync(request.Story, session, cancellationToken);
        var rehearsals = await StoryRehearsals.OfAsync(story.Id, session, cancellationToken);
        var tellings = await StoryTellings.OfAsync(story.Id, session, cancellationToken);
        return new RehearsalList([.. rehearsals.Reverse()], tellings, questions.For(story), StoryRehearsals.ScheduleOf(rehearsals, request.Zone)?.Due);
    }

    public async Task<IReadOnlyList<DueStory>> Handle(ListDueStories request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        var stories = (await own.ListAsync(session, cancellationToken)).ToDictionary(s => s.Id);
        var today = ProgressReport.DayOf(time.GetUtcNow(), request.Zone);
        var due = from of in (await StoryRehearsals.OfAsync(caller.Id, session, cancellationToken)).GroupBy(r => r.Story)
                  where stories.ContainsKey(of.Key)
                  let schedule = StoryRehearsals.ScheduleOf(of, request.Zone)
                  where schedule is not null && schedule.Due <= today
                  orderby schedule.Due
                  select new DueStory(of.Key, stories[of.Key].Content.ShownTitle, schedule.Due, schedule.Times);
        return [.. due];
    }
}
