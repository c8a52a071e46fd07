using System.Text.Json;

namespace InterviewPrep.Load.Stories;

/// <summary>How quick writing, coaching and finding stories is, over HTTP, on a warm server. All times are taken by the client, from the request to the last byte.</summary>
internal sealed class StoryBench(Visitor person, CancellationToken stop)
{
    private const int Times = 300;
    private const string Sentence = "I basically asked the client which of the orders were lost, and the list was written by hand before it was sent to the team at noon. ";

    public static async Task<Report> RunAsync(CancellationToken stop)
    {
        var machine = Machine.Look();
        await using var database = await StoriesOfMany.StartAsync(stop);
        await using var server = await LoadServer.StartAsync(stop, ("ConnectionStrings__Postgres", database.ConnectionString));
        using var person = await Visitor.SignInAsync(server.Address, "ada@demo.test", stop);
        var me = JsonSerializer.Deserialize<JsonElement>(await person.ReadAsync("/api/me", stop)).GetProperty("id").GetString()!;
        await database.FillAsync(me, stop);
        return new Report("stories", machine, server.Walls, [.. await new StoryBench(person, stop).MeasureAsync()]);
    }

    private async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        var (save, coach, rare, common, list) = (new Timings(), new Timings(), new Timings(), new Timings(), new Timings());
        await SaveAsync(new Timings());
        await SaveAsync(save);
        await CoachAsync(new Timings());
        await CoachAsync(coach);
        await SearchAsync(StoriesOfMany.RareWord, 1, new Timings());
        await SearchAsync(StoriesOfMany.RareWord, 1, rare);
        await SearchAsync("measured", StoriesOfMany.OfEach, common);
        await OpenAsync("/stories", list);
        return
        [
            new("saveP50", "Saving a story of 500 words, median", save.P50, "ms", 8),
            new("saveP95", "  95th percentile", save.P95, "ms"),
            new("coachP50", "The coach's remarks on 500 words, median", coach.P50, "ms", 5),
            new("coachP95", "  95th percentile", coach.P95, "ms"),
            new("searchP50", $"Search over {StoriesOfMany.People * StoriesOfMany.OfEach:N0} stories of {StoriesOfMany.People} people, median", rare.P50, "ms", 5),
            new("searchP95", "  95th percentile", rare.P95, "ms"),
            new("searchCommonP50", "  for a word that is in all of them, median", common.P50, "ms"),
            new("listP50", "The page of one's stories, median", list.P50, "ms"),
        ];
    }

    private async Task SaveAsync(Timings timings)
    {
        var begun = await person.SendAsync(HttpMethod.Post, "/api/stories", BodyOf(0, 0), stop);
        var (address, revision) = ($"/api/stories/{begun.GetProperty("id").GetString()}", 1L);
        for (var i = 1; i <= Times; i++)
        {
            var saved = await timings.AddAsync(() => person.SendAsync(HttpMethod.Put, address, BodyOf(i, revision), stop));
            revision = saved.GetProperty("revision").GetInt64();
            if (revision != i + 1) throw new InvalidOperationException($"Save {i} made revision {revision}.");
        }
        await person.SendAsync(HttpMethod.Delete, address, new { }, stop);
    }

    private async Task CoachAsync(Timings timings)
    {
        for (var i = 0; i < Times; i++)
        {
            var coached = await timings.AddAsync(() => person.SendAsync(HttpMethod.Post, "/api/stories/coach", BodyOf(i, 0), stop));
            if (coached.GetProperty("figures").GetProperty("words").GetInt32() < 500 || coached.GetProperty("remarks").GetArrayLength() < 10) throw new InvalidOperationException($"Not what a coach says: {coached}");
        }
    }

    private async Task SearchAsync(string word, int found, Timings timings)
    {
        for (var i = 0; i < Times; i++)
        {
            var answer = JsonSerializer.Deserialize<JsonElement>(await timings.AddAsync(() => person.ReadAsync($"/api/stories?search={word}", stop)));
            if (answer.GetProperty("stories").GetArrayLength() != found) throw new InvalidOperationException($"“{word}” is in {found} of one's own stories, but found were {answer.GetProperty("stories").GetArrayLength()}.");
        }
    }

    private async Task OpenAsync(string path, Timings timings)
    {
        for (var i = 0; i < Times; i++) await person.ReadAsync(path, stop);
        for (var i = 0; i < Times; i++) await timings.AddAsync(() => person.ReadAsync(path, stop));
    }

    /// <summary>About 500 words that differ each time.</summary>
    private static object BodyOf(int time, long revision) => new
    {
        form = "Star",
        title = "Of the bench",
        texts = new { situation = Repeat(3), task = Repeat(1), action = $"Time {time}. {Repeat(13)}", result = Repeat(3) },
        revision,
    };

    private static string Repeat(int times) => string.Concat(Enumerable.Repeat(Sentence, times));
}
