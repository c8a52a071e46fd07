using System.Text.Json;

namespace InterviewPrep.Load.Drills;

/// <summary>How quick the solo drill is, over HTTP, on a warm server. All times are taken by the client, from the request to the last byte.</summary>
internal sealed class DrillBench(Uri server, Visitor visitor, CancellationToken stop)
{
    private const string Question = "merge-bookings";
    private const int Cases = 20;

    /// <summary>Between two submissions of one person, in which the server gets ready for the next.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(250);

    /// <summary>After it the editor asks the compiler.</summary>
    private static readonly TimeSpan PauseInTyping = TimeSpan.FromMilliseconds(150);

    private readonly string _solution = File.ReadAllText($"question-bank/{Question}/Solution.cs");

    public static async Task<Report> RunAsync(CancellationToken stop)
    {
        var machine = Machine.Look();
        await using var server = await LoadServer.StartAsync(stop);
        using var visitor = await Visitor.SignInAsync(server.Address, "ada@demo.test", stop);
        var bench = new DrillBench(server.Address, visitor, stop);
        return new Report("drill", machine, server.Walls, [.. await bench.MeasureAsync()]);
    }

    private async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        var (verdicts, atOnce, diagnostics, list, page) = (new Timings(), new Timings(), new Timings(), new Timings(), new Timings());
        await SubmitAsync(new Timings(), 20, TimeSpan.Zero);
        await SubmitAsync(verdicts, 150, Breath);
        await SubmitAsync(atOnce, 60, TimeSpan.Zero);
        await DiagnoseAsync(new Timings(), 40, TimeSpan.Zero);
        await DiagnoseAsync(diagnostics, 150, PauseInTyping);
        await OpenAsync("/questions", list);
        await OpenAsync($"/questions/{Question}", page);
        var script = await PageScript.WeighAsync(await visitor.ReadAsync($"/rooms/{await StartAsync()}", stop), server, stop);
        return
        [
            new("verdictP50", $"Verdict for a small question with {Cases} cases, median", verdicts.P50, "ms", 60),
            new("verdictP95", "  95th percentile", verdicts.P95, "ms", 150),
            new("verdictAtOnceP50", "  one submission right after the other, median", atOnce.P50, "ms"),
            new("verdictAtOnceP95", "  95th percentile", atOnce.P95, "ms"),
            new("diagnosticsP50", "Diagnostics after a pause in typing, median", diagnostics.P50, "ms", 30),
            new("diagnosticsP95", "  95th percentile", diagnostics.P95, "ms"),
            new("questionListP50", "Question list, median", list.P50, "ms", 5),
            new("questionPageP50", "Question page, median", page.P50, "ms", 5),
            new("scriptGzipKb", "Script on the drill page, gzipped", script.GzipKb, "KB", 250),
            new("scriptSentKb", "  as it is sent (Brotli)", script.SentKb, "KB"),
        ];
    }

    /// <summary>Each submission in a drill of its own: an accepted answer ends it.</summary>
    private async Task SubmitAsync(Timings timings, int times, TimeSpan pause)
    {
        for (var i = 0; i < times; i++)
        {
            var round = $"/api/rooms/{await StartAsync()}/rounds/1";
            await visitor.SendAsync(HttpMethod.Put, $"{round}/text", new { text = $"{_solution}// {i}\n" }, stop);
            await Task.Delay(pause, stop);
            CheckVerdict(await timings.AddAsync(() => JudgeAsync(round)));
        }
    }

    /// <summary>The server answers within the request when the verdict is ready in 2 s; otherwise one asks again.</summary>
    private async Task<JsonElement> JudgeAsync(string round)
    {
        var run = await visitor.SendAsync(HttpMethod.Post, $"{round}/runs", new { kind = "Submission" }, stop);
        while (run.GetProperty("result").ValueKind == JsonValueKind.Null)
            run = JsonSerializer.Deserialize<JsonElement>(await visitor.ReadAsync($"{round}/runs/{run.GetProperty("id").GetString()}", stop));
        return run.GetProperty("result");
    }

    /// <summary>A text that grows by a key at a time, so that no answer can be one of before.</summary>
    private async Task DiagnoseAsync(Timings timings, int times, TimeSpan pause)
    {
        var round = $"/api/rooms/{await StartAsync()}/rounds/1";
        for (var i = 0; i < times; i++)
        {
            await Task.Delay(pause, stop);
            var source = _solution[..(50 + i)];
            await timings.AddAsync(() => visitor.SendAsync(HttpMethod.Post, $"{round}/diagnostics", new { source }, stop));
        }
    }

    private async Task OpenAsync(string path, Timings timings)
    {
        const int ToWarm = 1_000, Times = 1_000;
        for (var i = 0; i < ToWarm; i++) await visitor.ReadAsync(path, stop);
        for (var i = 0; i < Times; i++) await timings.AddAsync(() => visitor.ReadAsync(path, stop));
    }

    private async Task<string> StartAsync() =>
        (await visitor.SendAsync(HttpMethod.Post, "/api/drills", new { question = Question }, stop)).GetProperty("room").GetString()!;

    private static void CheckVerdict(JsonElement result)
    {
        if (result.GetProperty("verdict").GetString() != "Accepted" || result.GetProperty("cases").GetArrayLength() != Cases)
            throw new InvalidOperationException($"Not a verdict of {Cases} accepted cases: {result}");
    }
}
