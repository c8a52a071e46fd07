using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewPrep.Web.Tests.Authority;

/// <summary>Every address of the server, tried as everybody. A new one without a row here fails.</summary>
public sealed class EndpointAuthorityTests(Cast cast) : IClassFixture<Cast>
{
    //                          outsider, candidate, interviewer, observer, mentor, admin, signed out
    private const string Anybody = "yyyyyyy", SignedIn = "yyyyyy-", Admins = "-----y-", Participants = "-yy----", Members = "-yyy---", CandidateOnly = "-y-----", InterviewerOnly = "--y----", Mentors = "---yy--", Nobody = "-------";

    /// <summary>Reviews know no rooms that go on, nor roles in them: whom they turn away, their own tests say.</summary>
    private static readonly string[] TriedElsewhere = ["/reviews", "/api/reviews"];

    private sealed record Row(string Door, string LetIn, object? Body = null);

    /// <summary>Stands for the observer's code of the room at hand.</summary>
    private static readonly object WithCode = new();

    private static readonly object AnyStory = new { form = "Star", title = "The till that froze", texts = new { action = "I asked." }, competencies = new[] { "Failure" }, revision = 1 };
    private static readonly object AnyRehearsal = new { question = "broke-something", way = "Typed", seconds = 60, typed = "I asked.", levels = new { situation = 2, action = 3, result = 3 } };
    private static readonly object AnyWishes = new { interview = "Coding", level = "Junior", topics = Array.Empty<string>(), languages = new[] { "en" }, order = "Either" };
    private static readonly object Invitation = new { interview = "Coding", level = "Junior", topics = Array.Empty<string>(), language = "en", order = "Either" };

    private static readonly Row[] Rows =
    [
        new("POST /api/accounts", Anybody),
        new("POST /api/accounts/confirm", Anybody),
        new("POST /api/password/forgot", Anybody),
        new("POST /api/password/reset", Anybody),
        new("POST /api/tokens", Anybody),
        new("GET /api/me", SignedIn),
        new("PUT /api/me/profile", SignedIn),
        new("POST /api/me/password", SignedIn),
        new("GET /api/me/data", SignedIn),
        new("DELETE /api/me", SignedIn),
        new("GET /api/me/tokens", SignedIn),
        new("POST /api/me/tokens", SignedIn),
        new("GET /api/me/blocks", SignedIn),
        new("DELETE /api/me/blocks/{person}", SignedIn),
        new("DELETE /api/me/tokens/{id}", CandidateOnly),
        new("POST /api/me/mentor-application", SignedIn),
        new("GET /api/admin/mentor-applications", Admins),
        new("POST /api/admin/mentor-applications/{account}", Admins, new { approve = false }),
        new("GET /api/admin/mentors", Admins),
        new("DELETE /api/admin/mentors/{account}", Admins),
        new("GET /api/lobby", SignedIn),
        new("PUT /api/lobby/ticket", SignedIn, AnyWishes),
        new("DELETE /api/lobby/ticket", SignedIn),
        new("POST /api/lobby/offers/{id}/accept", SignedIn),
        new("POST /api/lobby/offers/{id}/decline", SignedIn),
        new("GET /api/invitations", SignedIn),
        new("POST /api/invitations", SignedIn, Invitation),
        new("GET /api/invitations/{code}", SignedIn),
        new("POST /api/invitations/{code}/accept", SignedIn),
        new("DELETE /api/invitations/{code}", CandidateOnly),
        new("GET /api/questions", Anybody),
        new("GET /api/questions/{id}", Anybody),
        new("POST /api/questions/{id}/reports", SignedIn, new { text = "The second example is wrong." }),
        new("GET /api/progress", SignedIn),
        new("GET /api/progress/interviewing", SignedIn),
        new("GET /api/sessions", SignedIn),
        new("GET /api/sessions/{room}", Participants),
        new("POST /api/drills", SignedIn, new { question = Cast.Question }),
        new("GET /api/rooms/{room}", Members),
        new("POST /api/rooms/{room}/consent", Participants, new { recording = true, audio = true }),
        new("POST /api/rooms/{room}/more-time", Participants, new { minutes = 5 }),
        new("POST /api/rooms/{room}/move-on", Participants),
        new("POST /api/rooms/{room}/proposal", Participants, new { agree = true }),
        new("POST /api/rooms/{room}/chat", Participants, new { text = "Hello" }),
        new("POST /api/rooms/{room}/leave", Members),
        new("DELETE /api/rooms/{room}/observers/{observer}", Participants),
        new("GET /api/rooms/{room}/ice-servers", Participants),
        new("POST /api/rooms/{room}/members/{member}/block", "-y-y---"),
        new("POST /api/rooms/{room}/members/{member}/report", "-y-y---", new { text = "Was rude to me all the time." }),
        new("POST /api/rooms/{room}/missing/rematch", Nobody),
        new("POST /api/rooms/{room}/missing/drill", Nobody),
        new("POST /api/rooms/{room}/observer-link", Participants),
        new("DELETE /api/rooms/{room}/observer-link", Participants),
        new("POST /api/rooms/{room}/observe", "---yy--", WithCode),
        new("GET /api/rooms/{room}/notes", Members),
        new("POST /api/rooms/{room}/notes", Members, new { text = "Asks good questions." }),
        new("PUT /api/rooms/{room}/notes/{note}", CandidateOnly, new { text = "Asks better questions." }),
        new("DELETE /api/rooms/{room}/notes/{note}", CandidateOnly),
        new("GET /api/rooms/{room}/rounds/{round:int}/scorecard", Participants),
        new("PUT /api/rooms/{room}/rounds/{round:int}/scorecard", Participants, new { scores = Array.Empty<object>(), revision = 0, given = false }),
        new("GET /api/rooms/{room}/rounds/{round:int}/question", Members),
        new("POST /api/rooms/{room}/rounds/{round:int}/question", InterviewerOnly),
        new("GET /api/rooms/{room}/rounds/{round:int}/pack", "--yy---"),
        new("POST /api/rooms/{room}/rounds/{round:int}/cases", InterviewerOnly, new { input = "1", expected = "1" }),
        new("POST /api/rooms/{room}/rounds/{round:int}/hints", InterviewerOnly),
        new("POST /api/rooms/{room}/rounds/{round:int}/solution", InterviewerOnly),
        new("POST /api/rooms/{room}/rounds/{round:int}/give-up", Participants),
        new("PUT /api/rooms/{room}/rounds/{round:int}/text", CandidateOnly, new { text = "class Answer { }" }),
        new("POST /api/rooms/{room}/rounds/{round:int}/reset", CandidateOnly),
        new("GET /api/rooms/{room}/rounds/{round:int}/drafts", Members),
        new("GET /api/rooms/{room}/rounds/{round:int}/drafts/{version:int}", Members),
        new("POST /api/rooms/{room}/rounds/{round:int}/drafts/{version:int}/restore", CandidateOnly),
        new("POST /api/rooms/{room}/rounds/{round:int}/runs", Participants, new { kind = "Samples" }),
        new("GET /api/rooms/{room}/rounds/{round:int}/runs/{run}", Members),
        new("POST /api/rooms/{room}/rounds/{round:int}/diagnostics", Members, new { source = "class Answer { }" }),
        new("POST /api/rooms/{room}/rounds/{round:int}/completions", Members, new { source = "class Answer { }", position = 0 }),
        new("GET /", Anybody),
        new("GET /check-mail/{mail:guid}", Anybody),
        new("GET /confirm-email", Anybody),
        new("GET /error", Nobody),
        new("GET /forgot-password", Anybody),
        new("GET /health", Anybody),
        new("GET /healthz", Anybody),
        new("GET /openapi/{documentName}.json", Anybody),
        new("GET /questions", Anybody),
        new("GET /questions/{id}", Anybody),
        new("GET /reset-password", Anybody),
        new("GET /sign-in", Anybody),
        new("GET /sign-up", Anybody),
        new("GET /sign-out", Anybody),
        new("GET /theme", Anybody),
        new("GET /dev/look", Anybody),
        new("GET /dev/look/work", Anybody),
        new("GET /api/due-drills", SignedIn),
        new("PUT /api/due-drills/{question}", SignedIn),
        new("POST /api/due-drills/{question}/start", SignedIn),
        new("DELETE /api/due-drills/{question}", SignedIn),
        new("GET /due-drills", SignedIn),
        new("GET /api/recordings", SignedIn),
        new("POST /api/recordings", SignedIn, "no recording"),
        new("GET /recordings", SignedIn),
        new("GET /api/recordings/{room}", Participants),
        new("GET /recordings/{id}", Participants),
        new("GET /recordings/{id}/privacy", Participants),
        new("GET /api/recordings/{room}/segments/{number:int}", Participants),
        new("GET /api/recordings/{room}/questions", Participants),
        new("GET /api/recordings/{room}/runs/{happened:long}", Participants),
        new("GET /api/recordings/{room}/sound/{id:long}", Nobody), // nobody has spoken
        new("GET /api/recordings/{room}/export", Participants),
        new("GET /api/recordings/{room}/voices", Nobody), // nobody has spoken
        new("PUT /api/recordings/{room}/keeping", Participants, new { days = 30 }),
        new("GET /api/recordings/{room}/links", Participants),
        new("POST /api/recordings/{room}/links", Participants, new { days = 7 }),
        new("DELETE /api/recordings/{room}/links/{id}", CandidateOnly),
        new("GET /api/recordings/{room}/visits", Participants),
        new("POST /api/recordings/{room}/withdrawal", Participants),
        new("DELETE /api/recordings/{room}", Participants),
        new("PUT /api/rooms/{room}/sound/{take}/{number:int}", Participants, new byte[] { 0x1A, 0x45, 0xDF, 0xA3 }),
        new("GET /recordings/{room}/comments", SignedIn), // of the reviews that one may see: for most nothing
        new("GET /mentors", SignedIn),
        new("GET /mentors/{id}", Nobody), // there is no such mentor
        new("GET /api/mentors", SignedIn),
        new("GET /api/mentors/{mentor}", Nobody), // there is no such mentor
        new("PUT /api/me/mentor-profile", Mentors),
        new("GET /settings/mentor/profile", Mentors),
        new("GET /api/progress/calibration", SignedIn),
        new("GET /api/me/notifications", SignedIn),
        new("POST /api/me/notifications/read", SignedIn),
        new("GET /api/me/notifications/choices", SignedIn),
        new("PUT /api/me/notifications/choices", SignedIn),
        new("GET /notifications", SignedIn),
        new("GET /settings/notifications", SignedIn),
        new("GET /home", SignedIn),
        new("GET /invitations", SignedIn),
        new("GET /invitations/{code}", SignedIn),
        new("GET /lobby", SignedIn),
        new("GET /progress", SignedIn),
        new("GET /reliability", SignedIn),
        new("GET /sessions", SignedIn),
        new("GET /settings", SignedIn),
        new("GET /settings/blocked", SignedIn),
        new("GET /settings/data", SignedIn),
        new("GET /settings/data/export", SignedIn),
        new("GET /settings/mentor", SignedIn),
        new("GET /settings/password", SignedIn),
        new("GET /settings/tokens", SignedIn),
        // A story is the candidate's; the interviewer has taken its link.
        new("GET /stories", SignedIn),
        new("GET /stories/map", SignedIn),
        new("GET /stories/examples", Anybody),
        new("GET /stories/examples/{id}", Anybody),
        new("GET /stories/print", SignedIn),
        new("GET /stories/shared", SignedIn),
        new("GET /stories/shared/{code}", InterviewerOnly),
        new("GET /stories/{id}", CandidateOnly),
        new("GET /stories/{id}/history", CandidateOnly),
        new("GET /stories/{id}/rehearse", CandidateOnly),
        new("GET /stories/{id}/sharing", CandidateOnly),
        new("GET /api/stories", SignedIn),
        new("POST /api/stories", SignedIn, AnyStory),
        new("GET /api/stories/map", SignedIn),
        new("GET /api/stories/examples", Anybody),
        new("POST /api/stories/coach", SignedIn, AnyStory),
        new("GET /api/stories/coach/rules", Anybody),
        new("GET /api/stories/due", SignedIn),
        new("GET /api/stories/export.md", SignedIn),
        new("GET /api/stories/export.json", SignedIn),
        new("GET /api/stories/{id}", CandidateOnly),
        new("PUT /api/stories/{id}", CandidateOnly, AnyStory),
        new("DELETE /api/stories/{id}", CandidateOnly),
        new("GET /api/stories/{id}/states", CandidateOnly),
        new("GET /api/stories/{id}/states/{state}", CandidateOnly),
        new("GET /api/stories/{id}/states/compare", CandidateOnly),
        new("GET /api/stories/{id}/coaching", CandidateOnly),
        new("PUT /api/stories/{id}/coaching/{remark}", CandidateOnly),
        new("DELETE /api/stories/{id}/coaching/{remark}", CandidateOnly),
        new("GET /api/stories/{id}/rehearsals", CandidateOnly),
        new("GET /api/stories/{id}/guides/{question}", Nobody), // it was not answered with this story
        new("POST /api/stories/{id}/rehearsals", CandidateOnly, AnyRehearsal),
        new("DELETE /api/stories/{id}/rehearsals/{rehearsal}", CandidateOnly),
        new("PUT /api/stories/{id}/rehearsals/{rehearsal}/sound", CandidateOnly, new byte[] { 0x1A, 0x45, 0xDF, 0xA3 }),
        new("GET /api/stories/{id}/rehearsals/{rehearsal}/sound", Nobody), // nothing was recorded
        new("DELETE /api/stories/{id}/rehearsals/{rehearsal}/sound", CandidateOnly),
        new("POST /api/stories/{id}/tellings", CandidateOnly, new { on = "2026-01-12", toWhom = "Example Ltd" }),
        new("DELETE /api/stories/{id}/tellings/{telling}", CandidateOnly),
        new("GET /api/stories/{id}/shares", CandidateOnly),
        new("POST /api/stories/{id}/shares", CandidateOnly, new { @for = "A friend" }),
        new("POST /api/stories/{id}/shares/mentors/{mentor}", CandidateOnly),
        new("DELETE /api/stories/{id}/shares/{code}", CandidateOnly),
        new("GET /api/shared-stories", SignedIn),
        new("GET /api/shared-stories/{code}", InterviewerOnly),
        new("POST /api/shared-stories/{code}/take", InterviewerOnly),
        new("DELETE /api/shared-stories/{code}", InterviewerOnly),
        new("POST /api/shared-stories/{code}/remarks", InterviewerOnly, new { part = "Action", start = 2, length = 5, words = "asked", text = "Whom?" }),
        new("DELETE /api/shared-stories/remarks/{remark}", Participants),
        new("GET /admin", Admins),
        new("GET /admin/disputes", Admins),
        new("GET /admin/mail", Admins),
        new("GET /admin/mentors", Admins),
        new("GET /admin/people", Admins),
        new("GET /admin/questions", Admins),
        new("GET /dev/mail/{id:guid}", Anybody),
        new("GET /rooms/{id}", Members),
        new("GET /rooms/{id}/live", Members),
        new("GET /rooms/{id}/missing/{handler?}", Members),
        new("GET /rooms/{id}/observe", SignedIn),
        new("GET /rooms/{id}/people", Members),
        new("GET /sessions/{id}", Participants),
    ];

    [Fact]
    public void Every_endpoint_has_a_row() => Matrix.CheckComplete(Doors(), Rows.Select(r => r.Door));

    [Fact]
    public Task Only_what_is_theirs_answers() => Matrix.CheckAsync(Rows, r => r.Door, r => r.LetIn, IsLetInAsync);

    /// <summary>Method and pattern of each; the hubs have tests of their own.</summary>
    private IEnumerable<string> Doors() =>
        from endpoint in cast.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<HubMetadata>() is null
        where !TriedElsewhere.Any(area => $"/{endpoint.RoutePattern.RawText!.Trim('/')}".StartsWith(area, StringComparison.Ordinal))
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        select $"{method} /{endpoint.RoutePattern.RawText!.Trim('/')}";

    private async Task<bool> IsLetInAsync(Row row, Part part)
    {
        var isOfRoom = row.Door.Contains("{room}", StringComparison.Ordinal) || (row.Door.Contains("s/{id}", StringComparison.Ordinal) && !row.Door.Contains("stories", StringComparison.Ordinal));
        var (method, pattern) = (row.Door.Split(' ')[0], row.Door.Split(' ')[1]);
        var room = !isOfRoom ? "" : pattern.Contains("recordings/", StringComparison.Ordinal) ? await cast.RecordingAsync(part, isOnlyRead: method is "GET") : await cast.RoomForAsync(part, isOnlyRead: method is "GET");
        using var request = new HttpRequestMessage(new HttpMethod(method), await FillAsync(pattern, room));
        if (method is not "GET") request.Content = row.Body switch
        {
            byte[] sound => new ByteArrayContent(sound) { Headers = { ContentType = new("audio/webm") } },
            string file => new StringContent(file, Encoding.UTF8, "application/x-ndjson"),
            _ => JsonContent.Create(await FillAsync(row.Body ?? new { }, room)),
        };
        using var answer = await cast.Visit(part).Http.SendAsync(request);
        Assert.True((int)answer.StatusCode < 500, $"{row.Door} as {part}: {answer.StatusCode}");
        var toSignIn = answer.StatusCode is HttpStatusCode.Redirect && answer.Headers.Location!.ToString().Contains("/sign-in", StringComparison.Ordinal);
        return !toSignIn && answer.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound);
    }

    /// <summary>Puts things that are there in place of the holes: what belongs to a person is the candidate's.</summary>
    private async Task<string> FillAsync(string pattern, string room)
    {
        var path = pattern.Replace("{room}", room, StringComparison.Ordinal).Replace("rooms/{id}", $"rooms/{room}", StringComparison.Ordinal).Replace("sessions/{id}", $"sessions/{room}", StringComparison.Ordinal).Replace("recordings/{id}", $"recordings/{room}", StringComparison.Ordinal)
            .Replace("{round:int}", "1", StringComparison.Ordinal).Replace("{version:int}", "1", StringComparison.Ordinal).Replace("{run}", Cast.Run, StringComparison.Ordinal)
            .Replace("{observer}", cast.Id(Part.Observer).Value, StringComparison.Ordinal).Replace("{member}", cast.Id(Part.Interviewer).Value, StringComparison.Ordinal)
            .Replace("{person}", cast.Id(Part.Outsider).Value, StringComparison.Ordinal).Replace("questions/{id}", $"questions/{Cast.Question}", StringComparison.Ordinal)
            .Replace("offers/{id}", "offers/none", StringComparison.Ordinal).Replace("{documentName}", "v1", StringComparison.Ordinal).Replace("{handler?}", "", StringComparison.Ordinal)
            .Replace("{question}", Cast.Question, StringComparison.Ordinal).Replace("{number:int}", "0", StringComparison.Ordinal).Replace("{happened:long}", cast.RunAt.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("{id:long}", "1", StringComparison.Ordinal)
            .Replace("{take}", "take", StringComparison.Ordinal)
            .Replace("{mail:guid}", Guid.NewGuid().ToString(), StringComparison.Ordinal).Replace("{id:guid}", Guid.NewGuid().ToString(), StringComparison.Ordinal);
        if (path.Contains("stories", StringComparison.Ordinal)) path = await FillStoryAsync(path);
        if (path.Contains("{code}", StringComparison.Ordinal)) path = path.Replace("{code}", await MadeAsync("/api/invitations", Invitation, "code"), StringComparison.Ordinal);
        if (path.Contains("{note}", StringComparison.Ordinal)) path = path.Replace("{note}", await MadeAsync($"/api/rooms/{room}/notes", new { text = "A note." }, "id"), StringComparison.Ordinal);
        if (path.Contains("links/{id}", StringComparison.Ordinal)) path = path.Replace("{id}", await MadeAsync($"/api/recordings/{room}/links", new { days = 7 }, "id"), StringComparison.Ordinal);
        if (path.Contains("/sound/take/", StringComparison.Ordinal)) path += $"?began={cast.Now.ToUnixTimeMilliseconds()}&length=100";
        if (path.Contains("tokens/{id}", StringComparison.Ordinal)) path = path.Replace("{id}", await MadeAsync("/api/me/tokens", new { name = "A program", days = 1 }, "id"), StringComparison.Ordinal);
        if (path.Contains("{account}", StringComparison.Ordinal)) path = path.Replace("{account}", await ApplicantAsync(), StringComparison.Ordinal);
        if (path.EndsWith("/observe", StringComparison.Ordinal) && pattern.Contains("{id}", StringComparison.Ordinal)) path += $"?code={await ObserverCodeAsync(room)}";
        return path;
    }

    private async Task<string> FillStoryAsync(string path)
    {
        if (!path.Contains('{', StringComparison.Ordinal) && !path.EndsWith("/compare", StringComparison.Ordinal)) return path;
        if (path.Contains("examples/{id}", StringComparison.Ordinal)) return path.Replace("{id}", JsonSerializer.Deserialize<JsonElement>(await cast.Visit(Part.Candidate).ReadAsync("/api/stories/examples"))[0].GetProperty("id").GetString(), StringComparison.Ordinal);
        var story = await MadeAsync("/api/stories", AnyStory, "id");
        path = path.Replace("{id}", story, StringComparison.Ordinal).Replace("{state}", $"{story}-1", StringComparison.Ordinal).Replace("{mentor}", cast.Id(Part.Mentor).Value, StringComparison.Ordinal);
        if (path.Contains("coaching/{remark}", StringComparison.Ordinal))
        {
            var coaching = JsonSerializer.Deserialize<JsonElement>(await cast.Visit(Part.Candidate).ReadAsync($"/api/stories/{story}/coaching"));
            return path.Replace("{remark}", coaching.GetProperty("remarks")[0].GetProperty("id").GetString(), StringComparison.Ordinal);
        }

        if (path.EndsWith("/compare", StringComparison.Ordinal)) path += $"?from={story}-1&to={story}-1";
        if (path.Contains("{rehearsal}", StringComparison.Ordinal)) path = path.Replace("{rehearsal}", await MadeAsync($"/api/stories/{story}/rehearsals", AnyRehearsal, "id"), StringComparison.Ordinal);
        if (path.Contains("{telling}", StringComparison.Ordinal)) path = path.Replace("{telling}", await MadeAsync($"/api/stories/{story}/tellings", new { on = "2026-01-12", toWhom = "Example Ltd" }, "id"), StringComparison.Ordinal);
        if (!path.Contains("{code}", StringComparison.Ordinal) && !path.Contains("{remark}", StringComparison.Ordinal)) return path;
        var code = await MadeAsync($"/api/stories/{story}/shares", new { @for = "A friend" }, "code");
        var reader = cast.Visit(Part.Interviewer);
        (await reader.PostJsonAsync($"/api/shared-stories/{code}/take", new { })).EnsureSuccessStatusCode().Dispose();
        path = path.Replace("{code}", code, StringComparison.Ordinal);
        if (!path.Contains("{remark}", StringComparison.Ordinal)) return path;
        using var said = await reader.PostJsonAsync($"/api/shared-stories/{code}/remarks", new { part = "Action", start = 0, length = 0, text = "Whom?" });
        return path.Replace("{remark}", (await said.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString(), StringComparison.Ordinal);
    }

    private async Task<object> FillAsync(object body, string room) => body == WithCode ? new { code = await ObserverCodeAsync(room) } : body;

    private Task<string> ObserverCodeAsync(string room) => MadeAsync($"/api/rooms/{room}/observer-link", new { }, "code");

    private async Task<string> ApplicantAsync()
    {
        using var asked = await cast.Visit(Part.Outsider).PostJsonAsync("/api/me/mentor-application", new { reason = "I have interviewed for years and like to help." });
        return cast.Id(Part.Outsider).Value;
    }

    /// <summary>Something new of the candidate's.</summary>
    private async Task<string> MadeAsync(string path, object body, string property)
    {
        await cast.ClearLobbyAsync(); // nobody may have many invitations
        using var made = await cast.Visit(Part.Candidate).PostJsonAsync(path, body);
        return (await made.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()).GetProperty(property).ToString();
    }
}
