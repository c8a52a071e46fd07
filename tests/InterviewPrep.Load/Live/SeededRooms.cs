using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Accounts;
using InterviewPrep.Web.Features.Accounts.Tokens;
using InterviewPrep.Web.Features.Rooms;
using InterviewPrep.Web.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace InterviewPrep.Load.Live;

/// <summary>A live session of two in its first round, with the keys of both people.</summary>
/// <param name="DelayMs">How far away the second person is, one way.</param>
internal sealed record SeededRoom(string Id, IReadOnlyList<string> Tokens, int DelayMs);

/// <summary>Opens live sessions as the lobby would, by the product's own rules, straight into the server's database.</summary>
internal static class SeededRooms
{
    private const int PerSave = 250;

    /// <param name="name">Keeps the people of several seedings apart.</param>
    /// <param name="far">How many of the rooms have somebody in them who is this far away, one way.</param>
    public static async Task<IReadOnlyList<SeededRoom>> SeedAsync(string database, string name, int count, (int Rooms, int DelayMs) far, CancellationToken stop)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration["ConnectionStrings:Postgres"] = database;
        builder.AddFeatures();
        await using var app = builder.Build(); // never started: only its storage is used
        await app.Services.GetRequiredService<Database>().StartingAsync(stop);
        var store = app.Services.GetRequiredService<IDocumentStore>();
        var projections = app.Services.GetServices<IRoomProjection>().ToList();
        var seeded = new List<SeededRoom>(count);
        foreach (var part in Enumerable.Range(0, count).Chunk(PerSave))
        {
            await using var session = store.LightweightSession();
            var appends = new List<StreamAppend>(part.Length);
            foreach (var number in part)
            {
                var (first, second) = (Join(session, $"{name}-{number}-a"), Join(session, $"{name}-{number}-b"));
                var room = RoomId.New();
                var (state, events) = Open(first.Person, second.Person);
                appends.Add(new StreamAppend(room.Stream, 0, events, Guid.NewGuid(), Also: also => projections.ForEach(p => p.Project(also, room, state, events))));
                seeded.Add(new SeededRoom(room.Value, [first.Token, second.Token], number < far.Rooms ? far.DelayMs : 0));
            }
            await session.SaveChangesAsync(cancellationToken: stop);
            if ((await store.AppendBatchAsync(appends, stop)).FirstOrDefault(result => !result.IsStored) is { } refused)
                throw new InvalidOperationException($"A room could not be opened: {refused.Outcome} {refused.Error?.Message}");
        }
        return seeded;
    }

    private static (Person Person, string Token) Join(IDocumentSession session, string id)
    {
        var (now, token) = (TimeProvider.System.GetUtcNow(), AccessToken.NewText());
        var email = $"{id}@bench.test";
        session.Store(new Account { Id = id, Email = email, NormalizedEmail = email.ToUpperInvariant(), EmailConfirmed = true, SecurityStamp = id, Profile = new Profile(id), CreatedAt = now });
        session.Store(new AccessToken(id, new UserId(id), "bench", AccessToken.HashOf(token), now, now.AddDays(1), LastUsedAt: now));
        return (new Person(new UserId(id), id), token);
    }

    private static (RoomState State, IReadOnlyList<RoomEvent> Events) Open(Person first, Person second)
    {
        var question = new QuestionRef("merge-bookings", 1, "", "Merge bookings");
        PlannedRound Round(Person candidate) => new(candidate.Id, question, "public class Answer\n{\n}\n", 3, IsCoding: true, TimeSpan.FromHours(3));
        var now = TimeProvider.System.GetUtcNow();
        List<RoomEvent> events = [.. RoomDecisions.Open(new RoomCommand.OpenSession(new SessionPlan(InterviewKind.Coding, "en", [], [Round(first), Round(second)]), first, second), now).Events];
        var state = events.Skip(1).Aggregate(RoomState.Start((RoomOpened)events[0]), (s, e) => s.Apply(e));
        var consent = new Consent(Recording: true, Audio: false);
        RoomCommand[] beginning =
        [
            new LiveCommand.Arrive(first.Id), new LiveCommand.Arrive(second.Id), new LiveCommand.AnswerConsent(first.Id, consent), new LiveCommand.AnswerConsent(second.Id, consent),
            new LiveCommand.ProposeMoveOn(first.Id), new LiveCommand.ProposeMoveOn(second.Id), new RoomCommand.RevealQuestion(second.Id, 1),
        ];
        foreach (var command in beginning)
        {
            var decision = RoomDecisions.Decide(state, command, now);
            if (decision.Refusal is { } refusal) throw new InvalidOperationException(refusal.Message);
            events.AddRange(decision.Events);
            state = decision.Events.Aggregate(state, (s, e) => s.Apply(e));
        }
        return (state, events);
    }
}
