using System.Text.Json;
using InterviewPrep.Domain;
using InterviewPrep.Domain.Recordings;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Domain.Text;

namespace InterviewPrep.Web.Features.Recordings.Demo;

/// <summary>
/// A session of two that a script plays by the rules of a room: what is typed, said, drawn and run happens at the speed of people, on a clock of its own.
/// Answers are really judged.
/// </summary>
internal sealed class DemoSession(SessionPlan plan, Person candidate, Person interviewer, IReadOnlyList<string> hints, DateTimeOffset start, Func<QuestionRef, Run, Task<RunResult>> judge)
{
    private const string Candidate = "demoada";

    private readonly Random _random = new(20260301);
    private readonly List<RoomEvent> _events = [];
    private RoomState _state = null!;
    private DateTimeOffset _now = start;
    private DateTimeOffset _toldHash = start;
    private int _typed;
    private int _runs;
    private int _drawn;

    /// <summary>The script itself.</summary>
    /// <param name="first">The candidate's first answer, and where it goes wrong.</param>
    /// <param name="solution">Where it ends.</param>
    public async Task<(RoomState State, IReadOnlyList<RoomEvent> Events)> PlayAsync(string first, string solution)
    {
        Open();
        foreach (var person in new[] { candidate, interviewer })
        {
            Wait(4);
            Do(new LiveCommand.Arrive(person.Id));
            Wait(6);
            Do(new LiveCommand.AnswerConsent(person.Id, new Consent(Recording: true, Audio: false)));
        }
        Say(interviewer, "Hi! I go first as the interviewer. Ready when you are.", 8);
        Say(candidate, "Ready. A little nervous, so tell me when I go too fast.", 7);
        MoveOn();

        Wait(5);
        Do(new RoomCommand.RevealQuestion(interviewer.Id, 1));
        Say(interviewer, "Take a minute to read it. What would you like to know?", 20);
        Say(candidate, "Are the bookings sorted? And do two that only touch become one block?", 25);
        Say(interviewer, "Not sorted. Touching ones become one, yes.", 8);
        Draw("box", 80, 120, 360, 90, "9:00 to 10:30");
        Draw("box", 300, 260, 420, 90, "10:00 to 12:00");
        Draw("arrow", 520, 380, 0, 140, "one block");
        Say(candidate, "Then I walk over them once and let the last block grow.", 12);

        Become(first);
        Wait(9);
        await RunAsync(RunKind.Samples);
        Say(candidate, "Hm. One of the samples comes out as too many blocks.", 9);
        Look(interviewer, "foreach");
        Wait(25); // nobody knows what to say
        Say(interviewer, "What does your loop count on about the order?", 5);
        Wait(14);
        Do(new RoomCommand.RevealHint(interviewer.Id, 1, hints));
        Say(candidate, "That each starts after the one before. They have to be sorted by their start first!", 18);
        Become(solution);
        Wait(6);
        await RunAsync(RunKind.Samples);
        Wait(11);
        await RunAsync(RunKind.Submission);
        Say(interviewer, "That is it. What does it cost?", 12);
        Say(candidate, "n log n for the sorting, then one walk. Memory for the blocks.", 16);
        Say(interviewer, "And if the day has no booking at all?", 9);
        Say(candidate, "The list stays empty, so nothing is read from it.", 12);
        TellHash(always: true);
        Wait(10);
        MoveOn();
        Say(interviewer, "Good talk. You said what you were about to do before doing it, I liked that.", 12);
        Wait(8);
        MoveOn();
        return (_state, _events);
    }

    private void Open()
    {
        var opened = RoomDecisions.Open(new RoomCommand.OpenSession(plan, candidate, interviewer), _now).Events;
        _events.AddRange(opened);
        _state = opened.Skip(1).Aggregate(RoomState.Start((RoomOpened)opened[0]), (state, happened) => state.Apply(happened));
    }

    /// <summary>Types what differs, line by line, as somebody who thinks at the end of each.</summary>
    private void Become(string text)
    {
        var (from, to) = (Text.Split('\n'), text.Split('\n'));
        for (var line = 0; line < Math.Max(from.Length, to.Length); line++)
        {
            var now = Text.Split('\n');
            var wanted = line < to.Length ? to[line] : null;
            if (line < now.Length && now[line] == wanted) continue;
            var at = now.Take(line).Sum(l => l.Length + 1);
            if (wanted is null) Change(Math.Max(0, at - 1), Text.Length - Math.Max(0, at - 1), "");
            else if (line >= now.Length) Type(Text.Length, "\n" + wanted);
            else if (now.Length < to.Length) Type(at, wanted + "\n");
            else Correct(at, now[line], wanted);
            Wait(1.5 + (_random.NextDouble() * 3));
            TellHash();
        }
    }

    /// <summary>Of a line only what differs is taken out and typed anew.</summary>
    private void Correct(int at, string line, string wanted)
    {
        var head = line.AsSpan().CommonPrefixLength(wanted);
        var tail = 0;
        while (tail < Math.Min(line.Length, wanted.Length) - head && line[^(tail + 1)] == wanted[^(tail + 1)]) tail++;
        if (line.Length > head + tail) Change(at + head, line.Length - head - tail, "");
        Type(at + head, wanted[head..^tail]);
    }

    private void Type(int at, string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var keys = Math.Min(text.Length - i, text[i] == ' ' ? text[i..].TakeWhile(c => c == ' ').Count() : 1 + _random.Next(2));
            Wait(0.09 * keys + (_random.NextDouble() * 0.16));
            Change(at + i, 0, text.Substring(i, keys));
            i += keys;
        }
    }

    private void Change(int at, int delete, string insert)
    {
        List<object> sections = [];
        if (at > 0) sections.Add(at);
        sections.Add((object[])(insert.Length == 0 ? [delete] : [delete, .. insert.Split('\n')]));
        if (Text.Length > at + delete) sections.Add(Text.Length - at - delete);
        var changes = ChangeSetJson.Parse(JsonSerializer.SerializeToElement(sections));
        Do(new RoomCommand.EditText(candidate.Id, 1, _state.Rounds[0].Document.Version, [new TextUpdate(Candidate, ++_typed, changes)]));
    }

    private async Task RunAsync(RunKind kind)
    {
        var id = $"demo-{++_runs}";
        Do(new RoomCommand.RequestRun(candidate.Id, 1, id, kind, Input: null));
        var run = _state.Rounds[0].Runs.Find(r => r.Id == id)!;
        var result = await judge(_state.Rounds[0].Question, run);
        Wait(Math.Max(0.3, result.TotalMs / 1000));
        Do(new RoomCommand.FinishRun(1, id, result));
    }

    private void Say(Person who, string words, double after)
    {
        Wait(after);
        Do(new LiveCommand.SendChat(who.Id, words));
    }

    private void Draw(string kind, int x, int y, int width, int height, string words)
    {
        Wait(3);
        object shape = kind == "arrow" ? new { kind, x, y, look = 1, points = new[] { 0, 0, width, height } } : new { kind, x, y, width, height, look = 0 };
        Element(shape);
        Wait(4);
        Element(new { kind = "text", x = x + 20, y = y + (kind == "arrow" ? height + 10 : 30), text = words, look = 0 });
    }

    private void Element(object shape) => Do(new LiveCommand.Draw(candidate.Id, [new BoardElement($"demo{++_drawn}", 1, _drawn, JsonSerializer.Serialize(shape))]));

    private void Look(Person who, string place)
    {
        Wait(2);
        var at = Math.Max(0, Text.IndexOf(place, StringComparison.Ordinal));
        Do(new LiveCommand.SampleCursor(who.Id, 1, _state.Rounds[0].Document.Version, at, at + place.Length));
    }

    /// <summary>As the candidate's browser would, every half minute.</summary>
    private void TellHash(bool always = false)
    {
        if (!always && _now - _toldHash < TimeSpan.FromSeconds(30)) return;
        _toldHash = _now;
        var document = _state.Rounds[0].Document;
        Do(new RoomCommand.ReportTextHash(candidate.Id, 1, document.Version, RecordingReplay.HashOf(document.Text)));
    }

    private void MoveOn()
    {
        Wait(3);
        Do(new LiveCommand.ProposeMoveOn(interviewer.Id));
        Wait(2);
        Do(new LiveCommand.ProposeMoveOn(candidate.Id));
    }

    private string Text => _state.Rounds[0].Document.Text;

    private void Wait(double seconds) => _now += TimeSpan.FromMilliseconds(Math.Round(seconds * 1000));

    /// <exception cref="InvalidOperationException">The rules do not allow what the script says.</exception>
    private void Do(RoomCommand command)
    {
        var decided = RoomDecisions.Decide(_state, command, _now);
        if (decided.Refusal is { } refusal) throw new InvalidOperationException($"The demo's script is refused: {refusal.Message}");
        _state = decided.Events.Aggregate(_state, (state, happened) => state.Apply(happened));
        _events.AddRange(decided.Events);
    }
}
