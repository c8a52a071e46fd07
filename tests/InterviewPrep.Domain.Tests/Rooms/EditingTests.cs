using System.Security.Cryptography;
using System.Text;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Text;

namespace InterviewPrep.Domain.Tests.Rooms;

public class EditingTests
{
    private readonly Drill _drill = new();

    [Fact]
    public void Typed_text_is_the_text_of_the_next_version()
    {
        _drill.Types("hello");

        Assert.Equal("hello", _drill.Text);
        Assert.Equal(1, _drill.Round.Document.Version);
    }

    [Fact]
    public void An_update_on_an_older_version_is_moved_over_what_came_meanwhile()
    {
        var insertAtStart = ChangeSet.Replace(Drill.Starter, "// mine\n" + Drill.Starter);
        _drill.Types(Drill.Starter + "// theirs\n", client: "other");

        _drill.Edits(0, new TextUpdate("tab", 1, insertAtStart));

        Assert.Equal("// mine\n" + Drill.Starter + "// theirs\n", _drill.Text);
    }

    [Fact]
    public void A_resend_is_accepted_again_and_stored_once()
    {
        var update = new TextUpdate("tab", 1, ChangeSet.Replace(Drill.Starter, "x"));
        _drill.Edits(0, update);

        var again = _drill.Edits(0, update);

        Assert.Null(again.Refusal);
        Assert.Empty(again.Events);
        Assert.Equal("x", _drill.Text);
    }

    [Fact]
    public void A_resend_is_recognised_after_the_end_of_the_round()
    {
        var update = new TextUpdate("tab", 1, ChangeSet.Replace(Drill.Starter, "x"));
        _drill.Edits(0, update);
        _drill.When(new RoomCommand.GiveUp(Drill.Ada, 1));

        Assert.Null(_drill.Edits(0, update).Refusal);
        Assert.Equal(Refusal.RoundOver, _drill.Types("y", number: 2).Refusal);
    }

    [Fact]
    public void A_thousand_behind_is_moved_and_one_more_is_refused()
    {
        for (var i = 1; i <= TextDocument.MaxBehind + 1; i++) _drill.Types(i.ToString(System.Globalization.CultureInfo.InvariantCulture), i, "other");
        var own = ChangeSet.Replace("1", "1 mine"); // on version 1

        Assert.Null(_drill.Edits(1, new TextUpdate("tab", 1, own)).Refusal);
        Assert.Contains(" mine", _drill.Text, StringComparison.Ordinal);
        Assert.Equal(Refusal.TooFarBehind, _drill.Edits(1, new TextUpdate("late", 1, own)).Refusal);
    }

    [Fact]
    public void Broken_batches_are_refused_and_change_nothing()
    {
        var fits = ChangeSet.Replace(Drill.Starter, "x");
        var other = ChangeSet.Replace("abc", "x");
        (int Version, TextUpdate[] Updates)[] broken =
        [
            (0, []),
            (0, [.. Enumerable.Range(1, 501).Select(i => new TextUpdate("tab", i, fits))]),
            (0, [new("tab", 0, fits)]),
            (0, [new("", 1, fits)]),
            (0, [new(new string('a', 41), 1, fits)]),
            (0, [new("a/b", 1, fits)]),
            (0, [new("server", 1, fits)]),
            (0, [new("tab", 1, fits), new("tab", 3, fits)]),
            (0, [new("tab", 1, fits), new("two", 2, fits)]),
            (0, [new("tab", 1, other)]),
            (0, [new("tab", 1, fits), new("tab", 2, fits)]),
            (1, [new("tab", 1, fits)]),
            (-1, [new("tab", 1, fits)]),
        ];

        foreach (var (version, updates) in broken)
        {
            var decision = _drill.Edits(version, updates);
            Assert.NotNull(decision.Refusal);
            Assert.Empty(decision.Events);
        }
        Assert.Equal(Drill.Starter, _drill.Text);
        Assert.Null(_drill.Types("still works").Refusal);
    }

    [Fact]
    public void A_change_that_cuts_a_character_in_two_is_refused()
    {
        _drill.Types("😀");
        var cutting = System.Text.Json.JsonSerializer.Deserialize<ChangeSet>("[1,[1]]")!;

        Assert.Equal("malformed", _drill.Edits(1, new TextUpdate("tab", 2, cutting)).Refusal?.Code);
        Assert.Equal("😀", _drill.Text);
    }

    [Fact]
    public void A_text_that_would_become_too_long_is_refused() =>
        Assert.Equal(Refusal.TooLong, _drill.Types(new string('a', TextDocument.MaxLength + 1)).Refusal);

    [Fact]
    public void Nobody_writes_in_a_strangers_room_or_under_anothers_client()
    {
        _drill.Types("mine", client: "adas");
        var change = ChangeSet.Replace("mine", "theirs");

        var stranger = _drill.When(new RoomCommand.EditText(new UserId("eve"), 1, 1, [new TextUpdate("eves", 1, change)]));

        Assert.Equal(Refusal.NotAMember, stranger.Refusal);
        Assert.Equal("mine", _drill.Text);
    }

    [Fact]
    public void Reset_puts_the_starter_back_as_one_more_update()
    {
        _drill.Types("mine");

        _drill.When(new RoomCommand.ResetToStarter(Drill.Ada, 1));

        Assert.Equal(Drill.Starter, _drill.Text);
        Assert.Equal(2, _drill.Round.Document.Version);
        Assert.Single(_drill.Happened.OfType<StarterRestored>());
    }

    [Fact]
    public void A_hash_is_compared_at_its_version_only()
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Drill.Starter)));

        _drill.When(new RoomCommand.ReportTextHash(Drill.Ada, 1, 0, hash));
        _drill.When(new RoomCommand.ReportTextHash(Drill.Ada, 1, 0, new string('0', 64)));
        _drill.When(new RoomCommand.ReportTextHash(Drill.Ada, 1, 7, hash));

        Assert.Equal([true, false], _drill.Happened.OfType<TextHashReported>().Select(e => e.Equal));
    }

    [Fact]
    public void A_hash_is_noted_after_the_end_of_the_time_but_never_after_the_end_of_the_room()
    {
        var timed = new Drill(TimeSpan.FromMinutes(1));
        timed.Types("mine");
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(timed.Text)));
        timed.After(TimeSpan.FromMinutes(1)).When(new RoomCommand.Tick());
        timed.When(new RoomCommand.ReportTextHash(Drill.Ada, 1, timed.Round.Document.Version, hash));
        Assert.True(Assert.Single(timed.Happened.OfType<TextHashReported>()).Equal);

        timed.Gets(timed.Round.Runs[0].Id, RunVerdict.WrongAnswer);
        Assert.False(timed.State.Open);
        var late = timed.After(TimeSpan.FromSeconds(3)).When(new RoomCommand.ReportTextHash(Drill.Ada, 1, timed.Round.Document.Version, hash));

        Assert.Null(late.Refusal);
        Assert.Empty(late.Events);
    }
}
