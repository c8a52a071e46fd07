using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;

namespace InterviewPrep.Domain.Tests.Rooms.Live;

public class ContentTests
{
    private static BoardElement Element(string id, int version, long nonce = 5) => new(id, version, nonce, $"{{\"v\":{version}}}");

    [Fact]
    public void Cursors_are_kept_only_with_everybody_s_consent()
    {
        var sample = new LiveCommand.SampleCursor(Session.Ada, 1, 0, 0, 0);

        Assert.Single(new Session().In(Phase.RoundOne).When(sample).Events);
        Assert.Empty(new Session().In(Phase.RoundOne, recording: false).When(sample).Events);
    }

    [Fact]
    public void Consent_taken_back_in_the_middle_ends_the_recording()
    {
        var session = new Session().In(Phase.RoundOne);
        Assert.True(session.State.IsRecorded);

        session.When(new LiveCommand.AnswerConsent(Session.Ben, new Consent(false, Audio: true)));

        Assert.False(session.State.IsRecorded);
        Assert.Equal(new Consent(false, false), session.Live.Consents[Session.Ben]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void An_empty_message_is_refused(string text) =>
        Assert.Equal("malformed", new Session().In(Phase.Introduction).When(new LiveCommand.SendChat(Session.Ada, text)).Refusal!.Code);

    [Fact]
    public void Chat_begins_with_the_introduction_and_the_state_holds_the_latest_messages()
    {
        var session = new Session().Arrives(Session.Ada);
        Assert.Equal(Refusal.NotBegun, session.When(new LiveCommand.SendChat(Session.Ada, "early")).Refusal);
        session.Arrives(Session.Ben);

        for (var i = 0; i < LiveState.MaxChat + 5; i++) session.When(new LiveCommand.SendChat(Session.Ada, $"message {i}"));

        Assert.Equal(LiveState.MaxChat, session.Live.Chat.Count);
        Assert.Equal("message 5", session.Live.Chat[0].Text);
    }

    [Fact]
    public void What_no_whiteboard_can_show_is_not_drawn()
    {
        var session = new Session().Arrives(Session.Ada).Arrives(Session.Ben);

        Assert.Equal("malformed", session.When(new LiveCommand.Draw(Session.Ada, [Element("box", 1) with { Json = "{" }])).Refusal?.Code);
    }

    [Fact]
    public void On_the_whiteboard_the_higher_version_wins_and_then_the_lower_nonce()
    {
        var session = new Session().In(Phase.RoundOne);
        session.When(new LiveCommand.Draw(Session.Ada, [Element("box", 2)]));

        Assert.Empty(session.When(new LiveCommand.Draw(Session.Ben, [Element("box", 1)])).Events);
        Assert.Empty(session.When(new LiveCommand.Draw(Session.Ben, [Element("box", 2, nonce: 9)])).Events);
        Assert.Single(session.When(new LiveCommand.Draw(Session.Ben, [Element("box", 2, nonce: 1)])).Events);
        Assert.Single(session.When(new LiveCommand.Draw(Session.Ben, [Element("box", 3)])).Events);
        Assert.Equal(3, session.Live.Board["box"].Version);
    }

    [Fact]
    public void The_whiteboard_has_an_end()
    {
        var session = new Session().In(Phase.RoundOne);
        for (var i = 0; i < 10; i++) session.When(new LiveCommand.Draw(Session.Ada, [.. Enumerable.Range(i * 200, 200).Select(n => Element($"e{n}", 1))]));

        Assert.Equal(Refusal.BoardFull, session.When(new LiveCommand.Draw(Session.Ada, [Element("one-more", 1)])).Refusal);
        Assert.Single(session.When(new LiveCommand.Draw(Session.Ada, [Element("e5", 2)])).Events);
    }

    [Fact]
    public void A_session_is_the_same_after_a_round_trip_through_JSON()
    {
        var session = new Session().In(Phase.RoundOne);
        session.When(new LiveCommand.SendChat(Session.Ada, "hello"));
        session.When(new LiveCommand.Draw(Session.Ada, [Element("box", 1)]));
        session.When(new LiveCommand.ProposeMoreTime(Session.Ada, 5));

        var json = System.Text.Json.JsonSerializer.Serialize(session.State);
        var read = System.Text.Json.JsonSerializer.Deserialize<RoomState>(json)!;

        Assert.Equal(json, System.Text.Json.JsonSerializer.Serialize(read));
        Assert.Equal(Phase.RoundOne, read.Live!.Phase);
        Assert.Contains(Session.Ben, read.Live.Arrived);
        Assert.True(read.IsRecorded);
    }
}
