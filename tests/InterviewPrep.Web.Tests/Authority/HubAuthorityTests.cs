using System.Net.WebSockets;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Storage;
using InterviewPrep.Testing;
using InterviewPrep.Web.Features.Lobby;
using InterviewPrep.Web.Features.Rooms;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewPrep.Web.Tests.Authority;

/// <summary>Every method of the hubs, tried as everybody. A new one without a row here fails.</summary>
public sealed class HubAuthorityTests(Cast cast) : IClassFixture<Cast>
{
    //                          outsider, candidate, interviewer, observer, mentor, admin, signed out
    private const string SignedIn = "yyyyyy-", Participants = "-yy----", Members = "-yyy---", CandidateOnly = "-y-----", InterviewerOnly = "--y----", Nobody = "-------";

    private static readonly string[] TurnedAway = ["not-found", "no-such-round", "only-reads", "only-interviewer", "only-candidate", "not-revealed", "sign-in-first", "not-yours", "closed", "no-such-observer", "not-in-live"];

    /// <param name="Arguments">Given the room and its cast.</param>
    /// <param name="Told">The message that shows that it was done: to the sender, to the others, or none when the answer says so.</param>
    private sealed record Row(string Method, string LetIn, Func<Cast, string, Task<object?[]>> Arguments, string? Told = null, bool ToOthers = false)
    {
        public Row(string method, string letIn, params object?[] arguments) : this(method, letIn, (_, _) => Task.FromResult(arguments))
        {
        }
    }

    private static readonly Row[] RoomRows =
    [
        new("Join", Members, new { tab = "another", write = true, known = Array.Empty<object>() }),
        new("UseHere", Participants, (_, _) => None, Told: "EditAcknowledged"),
        new("Edit", Participants, async (cast, room) => [await EditAsync(cast, room)], Told: "EditAcknowledged"),
        new("ReportHash", Participants, async (cast, room) => [await HashAsync(cast, room)]),
        new("RevealHint", InterviewerOnly, 1),
        new("ResetToStarter", CandidateOnly, 1),
        new("RestoreDraft", CandidateOnly, 1, 1),
        new("RunSamples", Participants, 1),
        new("RunOwnInput", Participants, 1, "[]"),
        new("Submit", CandidateOnly, 1),
        new("GiveUp", Nobody, 1),
        new("RevealSolution", InterviewerOnly, 1),
        new("RevealQuestion", InterviewerOnly, 1),
        new("RunCase", InterviewerOnly, 1, "[]", "0"),
        new("AnswerConsent", Participants, true, true),
        new("ProposeMoreTime", Participants, 5),
        new("ProposeMoveOn", Participants),
        new("AnswerProposal", Participants, true),
        new("SendChat", Participants, "Hello"),
        new("Draw", Participants, (object)new[] { new { id = "e1", version = 1, nonce = 1, json = "{}" } }),
        new("MoveCursor", Participants, (_, _) => Task.FromResult<object?[]>([new { round = 1, version = 1, anchor = 0, head = 0 }]), Told: "CursorMoved", ToOthers: true),
        new("SignalCall", Participants, (_, _) => Task.FromResult<object?[]>([new { kind = "media", epoch = "1", payload = "{}" }]), Told: "CallSignalled", ToOthers: true),
        new("Leave", Members),
        new("SendAway", Participants, (cast, _) => Task.FromResult<object?[]>([cast.Id(Part.Observer).Value])),
        new("ReportQuestion", Members, 1, "The second example is wrong."),
    ];

    private static readonly Row[] LobbyRows =
    [
        new("Join", SignedIn, new { interview = "Coding", level = "Junior", topics = Array.Empty<string>(), languages = new[] { "en" }, order = "Either" }),
        new("Leave", SignedIn),
        new("Accept", SignedIn, "none"),
        new("Decline", SignedIn, "none"),
    ];

    private static Task<object?[]> None => Task.FromResult<object?[]>([]);

    [Fact]
    public void Every_method_of_a_hub_has_a_row()
    {
        Matrix.CheckComplete(MethodsOf(typeof(RoomHub)), RoomRows.Select(r => r.Method));
        Matrix.CheckComplete(MethodsOf(typeof(LobbyHub)), LobbyRows.Select(r => r.Method));
        var hubs = typeof(RoomHub).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(Hub)) && !t.IsAbstract);
        Assert.Equal([typeof(LobbyHub), typeof(RoomHub)], hubs.OrderBy(t => t.Name));
    }

    [Fact]
    public Task A_room_does_for_each_only_what_is_theirs() => Matrix.CheckAsync(RoomRows, r => r.Method, r => r.LetIn, IsDoneInRoomAsync);

    [Fact]
    public Task The_lobby_is_for_everybody_who_has_signed_in() => Matrix.CheckAsync(LobbyRows, r => r.Method, r => r.LetIn, async (row, part) =>
    {
        await using var tab = await cast.ConnectAsync(part, "/lobby/hub");
        return await IsAnsweredAsync(tab, row.Method, await row.Arguments(cast, ""));
    });

    private static IEnumerable<string> MethodsOf(Type hub) =>
        hub.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(m => !m.IsSpecialName && m.GetBaseDefinition().DeclaringType == hub).Select(m => m.Name);

    private async Task<bool> IsDoneInRoomAsync(Row row, Part part)
    {
        var room = await cast.RoomForAsync(part);
        await using var witness = await EnterAsync(part is Part.Candidate ? Part.Interviewer : Part.Candidate, room);
        await using var tab = await cast.ConnectAsync(part, $"/rooms/{room}/hub");
        await IsAnsweredAsync(tab, "Join", [new { tab = "tab", write = true, known = Array.Empty<object>() }]);
        var answered = await IsAnsweredAsync(tab, row.Method, await row.Arguments(cast, room));
        if (row.Method is "Leave") return await HasLeftAsync(room, part); // the line may be closed before the answer
        if (row.Method is "ReportHash") return answered && await HasReportedAsync(room, part);
        if (row.Method is "UseHere") answered &= await IsAnsweredAsync(tab, "Edit", [await EditAsync(cast, room)]);
        if (row.Told is null) return answered;
        return row.ToOthers ? await HasHeardAsync(witness, room, row.Told) : answered && await HearsAsync(tab, row.Told);
    }

    private async Task<HubClient> EnterAsync(Part part, string room)
    {
        var tab = await cast.ConnectAsync(part, $"/rooms/{room}/hub");
        await tab.InvokeAsync("Join", new { tab = "witness", write = true, known = Array.Empty<object>() });
        return tab;
    }

    private static async Task<bool> IsAnsweredAsync(HubClient tab, string method, object?[] arguments)
    {
        try
        {
            var answer = tab.InvokeAsync(method, arguments);
            await Task.WhenAny(answer, tab.Ended);
            if (!answer.IsCompleted) return false;
            await answer;
            return true;
        }
        catch (WebSocketException)
        {
            return false;
        }
        catch (HubRefusal refusal)
        {
            return !refusal.Message.Contains("connection ended", StringComparison.Ordinal) && !TurnedAway.Any(code => refusal.Message.Contains($"\"{code}\"", StringComparison.Ordinal));
        }
    }

    /// <summary>An edit is answered by one of two messages.</summary>
    private static async Task<bool> HearsAsync(HubClient tab, string name)
    {
        while (await tab.NextAsync() is { } message)
        {
            if (message.Name == name) return true;
            if (message.Name is "EditRefused") return false;
        }
        return false;
    }

    /// <summary>What is relayed is told before what is said after it.</summary>
    private async Task<bool> HasHeardAsync(HubClient witness, string room, string name)
    {
        await cast.Rooms.AskAsync(new RoomId(room), new LiveCommand.SendChat(cast.Id(Part.Candidate), "Did you hear that?"));
        await witness.NextAsync("ChatSaid");
        return witness.Told().Any(message => message.Name == name);
    }

    private async Task<bool> HasLeftAsync(string room, Part part) =>
        part is not Part.SignedOut && await cast.Rooms.ReadAsync(new RoomId(room), state => state.Live!.Left.ContainsKey(cast.Id(part)));

    private async Task<bool> HasReportedAsync(string room, Part part)
    {
        if (part is Part.SignedOut) return false;
        await cast.Rooms.ReadAsync(new RoomId(room), _ => true); // behind the report in the mailbox
        await using var session = cast.Services.GetRequiredService<IDocumentStore>().QuerySession();
        return (await session.FetchStreamAsync(new RoomId(room).Stream)).Any(e => e.Data is TextHashReported reported && reported.Member == cast.Id(part));
    }

    private static async Task<object> EditAsync(Cast cast, string room)
    {
        var document = await cast.Rooms.ReadAsync(new RoomId(room), state => state.Rounds[0].Document);
        return new { round = 1, version = document.Version, updates = new[] { new { client = "client1", number = 1, changes = new object[] { new object[] { 0, "// mine" }, document.Text.Length } } } };
    }

    private static async Task<object> HashAsync(Cast cast, string room)
    {
        var document = await cast.Rooms.ReadAsync(new RoomId(room), state => state.Rounds[0].Document);
        return new { round = 1, version = document.Version, sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document.Text))) };
    }
}
