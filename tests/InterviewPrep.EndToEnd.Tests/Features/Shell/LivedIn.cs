using System.Net.Http.Json;
using System.Text.Json;
using InterviewPrep.EndToEnd.Tests.Stage;
using InterviewPrep.Testing;
using Microsoft.Playwright;

namespace InterviewPrep.EndToEnd.Tests.Features.Shell;

/// <summary>People on the site who have something to show: drills, a token, an application, reports, live sessions.</summary>
public sealed class LivedIn(Browser browser, Site site) : IAsyncLifetime
{
    private const string Question = "remove-duplicate-orders";

    private readonly Dictionary<string, string> _names = new() { ["question"] = Question, ["demo"] = Repository.DemoRecording };
    private readonly Dictionary<string, Account> _people = new() { ["admin"] = Account.Demo("root"), ["mentor"] = Account.Demo("mia"), ["ada"] = Account.Demo("ada") };
    private readonly Dictionary<string, IReadOnlyList<Cookie>> _cookies = [];

    public async ValueTask InitializeAsync()
    {
        _people["newcomer"] = await site.NewAccountAsync("Nia");
        _people["person"] = await site.NewAccountAsync("Penelope-Alexandra Featherstonehaugh");
        _names["mail"] = site.Mail.Any();
        using var api = await site.ProgramOfAsync(_people["person"]);
        _names["solved"] = await DrillAsync(api, $"{Question}/wrong/sorts.cs", $"{Question}/Solution.cs");
        _names["open"] = await DrillAsync(api, $"{Question}/wrong/skips-after-a-removal.cs");
        await site.HasDemoRecordingAsync();
        _names["done"] = await DrillAsync(api, $"{Question}/Solution.cs");
        await ReviewAsync(api);
        await PostAsync(api, "/api/me/tokens", new { Name = "A script of mine", Days = 30 });
        await PostAsync(api, "/api/me/mentor-application", new { Reason = "I have led backend interviews for six years,\nmostly for people who change careers." });
        await PostAsync(api, $"/api/rooms/{_names["open"]}/rounds/1/hints", new { });
        foreach (var question in new[] { Question, "said-no", "lru-cache" }) (await api.PutAsync($"/api/due-drills/{question}", null)).EnsureSuccessStatusCode().Dispose();
        await PostAsync(api, $"/api/questions/{Question}/reports", new { Text = "The second example has an id too many." });
        await MeetAsync();
        await WriteStoriesAsync(api);
    }

    /// <summary>Two stories, of which one is the answer to nearly everything, and a project. The first was saved twice.</summary>
    private async Task WriteStoriesAsync(HttpClient api)
    {
        _names["example"] = (await api.GetFromJsonAsync<JsonElement>("/api/stories/examples"))[0].GetProperty("id").GetString()!;
        string[] most = ["Failure", "Ownership", "Learning", "Disagreement", "Ambiguity", "Communication", "Teamwork"];
        var texts = new
        {
            Situation = "In the summer we built an app for the library, and the search was slow.",
            Task = "I had to make it fast before the reading week.",
            Action = "We basically looked at the log. The index was missing, so it was added by the team. I helped with the tests and measured every query for a day.",
            Result = "It was fast.",
        };
        var begun = await PostAsync(api, "/api/stories", new { Title = "The search that took twelve seconds", Kind = "SideProject", When = "Summer of 2025", Where = "City library", texts, Competencies = most, Skills = new[] { "SQL" } });
        _names["story"] = begun.GetProperty("id").GetString()!;
        using var saved = await api.PutAsJsonAsync($"/api/stories/{_names["story"]}", new { Title = "The search that took twelve seconds", Kind = "SideProject", texts = texts with { Result = "It took 80 ms instead of 12 seconds." }, Competencies = most, Revision = 1 });
        saved.EnsureSuccessStatusCode();
        await PostAsync(api, "/api/stories", new { Title = "א שם שנכתב מימין לשמאל", Competencies = new[] { "Customer" } });
        var project = await PostAsync(api, "/api/stories", new { Form = "Project", Title = "Tree map", texts = new { Problem = "Nobody knows which tree got water.", Role = "I built it alone.", Technologies = "ASP.NET Core and PostgreSQL." } });
        _names["project"] = project.GetProperty("id").GetString()!;
        await UseStoryAsync(api, _names["story"], texts.Action);
    }

    /// <summary>Rehearses it twice, tells it once, shares it with somebody who has a remark and with somebody who has not come yet, and reads one of theirs.</summary>
    private async Task UseStoryAsync(HttpClient api, string story, string action)
    {
        foreach (var seconds in new[] { 171, 118 })
        {
            object[] marks = [new { Part = "Situation", At = 2 }, new { Part = "Task", At = 25 }, new { Part = "Action", At = 34 }, new { Part = "Result", At = seconds - 20 }];
            await PostAsync(api, $"/api/stories/{story}/rehearsals", new { Question = "broke-something", Way = "Spoken", Seconds = seconds, Marks = marks, Levels = new { situation = 2, action = 3, result = 3 }, Note = "Come to the action sooner." });
        }
        await PostAsync(api, $"/api/stories/{story}/tellings", new { On = "2026-01-12", ToWhom = "First interview at Example Ltd" });
        _names["offered"] = (await PostAsync(api, $"/api/stories/{story}/shares", new { For = "My sister" })).GetProperty("code").GetString()!;
        var code = (await PostAsync(api, $"/api/stories/{story}/shares", new { For = "Mia, my mentor" })).GetProperty("code").GetString()!;
        using var mia = await site.ProgramOfAsync(Account.Demo("mia"));
        await PostAsync(mia, $"/api/shared-stories/{code}/take", new { });
        await PostAsync(mia, $"/api/shared-stories/{code}/remarks", new { Part = "Action", Start = action.IndexOf("measured", StringComparison.Ordinal), "measured".Length, Words = "measured", Text = "How, and with what? That is the interesting part." });
        var theirs = await PostAsync(mia, "/api/stories", new { Title = "The library that lends tools", texts = new { Action = "I asked him to type his name on my laptop while I watched." } });
        _names["shared"] = (await PostAsync(mia, $"/api/stories/{theirs.GetProperty("id").GetString()}/shares", new { For = "A pupil" })).GetProperty("code").GetString()!;
        await PostAsync(api, $"/api/shared-stories/{_names["shared"]}/take", new { });
        await PostAsync(api, $"/api/shared-stories/{_names["shared"]}/remarks", new { Part = "Action", Start = 2, Length = 5, Words = "asked", Text = "In which words?" });
    }

    /// <summary>Two reviews by a mentor: one goes on, one is done; a third one waits.</summary>
    private async Task ReviewAsync(HttpClient api)
    {
        using var mentor = await site.ProgramOfAsync(_people["mentor"]);
        await mentor.PutAsJsonAsync("/api/me/mentor-profile", new { About = "Ten years of backend work.", Topics = new[] { "lists", "trees" }, Languages = new[] { "en", "de" }, Kinds = new[] { "Drill" }, AtOnce = 5, PerWeek = 50 });
        foreach (var name in new[] { "held", "reviewed", "waiting" })
        {
            var room = await DrillAsync(api, $"{Question}/Solution.cs");
            var asked = await PostAsync(api, "/api/reviews", new { Room = room, Words = "Is my *naming* clear? I was not sure about the loop.", Moments = new[] { new { At = 0, Words = "here it begins" } }, ShownToPartner = false });
            _names[name] = asked.GetProperty("review").GetString()!;
        }
        foreach (var name in new[] { "held", "reviewed" })
        {
            var review = $"/api/reviews/{_names[name]}";
            await PostAsync(mentor, $"{review}/claim", new { });
            await PostAsync(mentor, $"{review}/comments", new { At = 0, Until = 1, FromLine = 1, Text = "Read the task **twice** before the first line:\n\n- what comes in\n- what goes out", Drill = "lru-cache" });
            await PostAsync(mentor, $"{review}/comments", new { At = 1, Text = "Ask about this next time.", Note = true });
        }
        var card = (await mentor.GetFromJsonAsync<JsonElement>($"/api/reviews/{_names["reviewed"]}")).GetProperty("cards")[0];
        var rows = card.GetProperty("rubric").GetProperty("rows").EnumerateArray().Select(row => new { Row = row.GetProperty("id").GetString(), Level = 3, Note = "Seen in the loop." });
        (await mentor.PutAsJsonAsync($"/api/reviews/{_names["reviewed"]}/rounds/1/scorecard", new { Scores = rows, Strengths = "Calm and clear.", TryNext = "Say what you test.", Revision = 0, Given = false })).EnsureSuccessStatusCode().Dispose();
        await PostAsync(mentor, $"/api/reviews/{_names["reviewed"]}/finish", new { });
        (await api.PutAsJsonAsync($"/api/reviews/{_names["reviewed"]}/rating", new { Helpful = 5, Words = "Thanks!" })).EnsureSuccessStatusCode().Dispose();
    }

    /// <summary>The address with the names in it filled in.</summary>
    public string Fill(string path) => _names.Aggregate(path, (filled, name) => filled.Replace($"{{{name.Key}}}", name.Value, StringComparison.Ordinal));

    /// <summary>Those of somebody who is signed in; null for a visitor.</summary>
    public async Task<IEnumerable<Cookie>?> CookiesOfAsync(string who)
    {
        if (!_people.TryGetValue(who, out var account)) return null;
        if (_cookies.TryGetValue(who, out var known)) return known;
        var person = await browser.OpenAsync(site);
        await person.SignInAsync(account);
        var cookies = await person.Context.CookiesAsync();
        await person.Context.CloseAsync();
        return _cookies[who] = [.. cookies.Select(c => new Cookie { Name = c.Name, Value = c.Value, Domain = c.Domain, Path = c.Path })];
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>A drill with these answers submitted, one after the other.</summary>
    private static async Task<string> DrillAsync(HttpClient api, params string[] answers)
    {
        var started = await PostAsync(api, "/api/drills", new { Question, Minutes = 45 });
        var room = started.GetProperty("room").GetString()!;
        foreach (var answer in answers)
        {
            using var put = await api.PutAsJsonAsync($"/api/rooms/{room}/rounds/1/text", new { Text = Written(answer) });
            put.EnsureSuccessStatusCode();
            await PostAsync(api, $"/api/rooms/{room}/rounds/1/runs", new { Kind = "Submission" });
        }
        return room;
    }

    /// <summary>A host with one session behind, one that has not begun, and an open invitation.</summary>
    private async Task MeetAsync()
    {
        _people["host"] = await site.NewAccountAsync("Hana");
        using var host = await site.ProgramOfAsync(_people["host"]);
        using var guest = await site.ProgramOfAsync(await site.NewAccountAsync("Gus"));
        var played = _names["played"] = await BeginAsync(host, guest);
        for (var phase = 0; phase < 3; phase++) await MoveOnAsync(host, guest, played);
        foreach (var one in new[] { host, guest }) await PostAsync(one, $"/api/rooms/{played}/leave", new { });
        _names["live"] = await BeginAsync(host, guest);
        _names["code"] = await InviteAsync(host);
    }

    /// <summary>In the first round, which leaves time to look around.</summary>
    private static async Task<string> BeginAsync(HttpClient host, HttpClient guest)
    {
        var room = await OpenRoomAsync(host, guest);
        await using var hosts = await EnterAsync(host, room);
        await using var guests = await EnterAsync(guest, room);
        foreach (var one in new[] { host, guest }) await PostAsync(one, $"/api/rooms/{room}/consent", new { Recording = true, Audio = false });
        await PostAsync(guest, $"/api/rooms/{room}/chat", new { Text = "Hello!" });
        await MoveOnAsync(host, guest, room);
        await PostAsync(host, $"/api/rooms/{room}/rounds/1/question", new { });
        return room;
    }

    private static async Task MoveOnAsync(HttpClient host, HttpClient guest, string room)
    {
        await PostAsync(host, $"/api/rooms/{room}/move-on", new { });
        await PostAsync(guest, $"/api/rooms/{room}/proposal", new { Agree = true });
    }

    /// <summary>The session begins once both have the room's page open.</summary>
    private static async Task<HubClient> EnterAsync(HttpClient one, string room)
    {
        var hub = await HubClient.ConnectAsync(new Uri($"ws://{one.BaseAddress!.Authority}/rooms/{room}/hub"), options => options.SetRequestHeader("Authorization", one.DefaultRequestHeaders.Authorization!.ToString()));
        await hub.InvokeAsync("Join", new { tab = "t1", write = true, known = Array.Empty<object>() });
        return hub;
    }

    private static async Task<string> InviteAsync(HttpClient host) =>
        (await PostAsync(host, "/api/invitations", new { Interview = "Coding", Level = "Junior", Topics = Array.Empty<string>(), Language = "en", Order = "InterviewFirst" })).GetProperty("code").GetString()!;

    /// <summary>Both say that they are here until the room is.</summary>
    private static async Task<string> OpenRoomAsync(HttpClient host, HttpClient guest)
    {
        var code = await InviteAsync(host);
        await PostAsync(guest, $"/api/invitations/{code}/accept", new { });
        string? room = null;
        await Eventually.IsTrueAsync(async () =>
        {
            foreach (var one in new[] { host, guest }) await one.GetFromJsonAsync<JsonElement>("/api/lobby");
            var invitation = await host.GetFromJsonAsync<JsonElement>($"/api/invitations/{code}");
            room = invitation.GetProperty("details").GetProperty("room").GetString();
            return invitation.GetProperty("state").GetString() == "Opened";
        });
        return room!;
    }

    /// <summary>Without the line that tells the bank what it must get.</summary>
    private static string Written(string answer)
    {
        var text = Repository.Question(answer);
        return text.StartsWith("// verdict", StringComparison.Ordinal) ? text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..] : text;
    }

    private static async Task<JsonElement> PostAsync(HttpClient api, string path, object body)
    {
        using var answer = await api.PostAsJsonAsync(path, body);
        if (!answer.IsSuccessStatusCode) throw new HttpRequestException($"{path}: {await answer.Content.ReadAsStringAsync()}");
        return answer.Content.Headers.ContentLength is 0 ? default : await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
