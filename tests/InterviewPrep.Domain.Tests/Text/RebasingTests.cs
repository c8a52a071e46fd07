using System.Text.Json;
using InterviewPrep.Domain.Text;

namespace InterviewPrep.Domain.Tests.Text;

public sealed class RebasingTests : IClassFixture<CodeMirror>
{
    private readonly CodeMirror _codeMirror;

    public RebasingTests(CodeMirror codeMirror) => _codeMirror = codeMirror;

    [Fact]
    public void Server_and_browser_move_the_same_updates_to_the_same_text()
    {
        for (var seed = 0; seed < 2_000; seed++)
        {
            var random = new RandomChanges(seed);
            var doc = random.Text(30);
            var (own, _) = random.Several(doc, 1 + random.Next(4));
            var (others, theirText) = random.Several(doc, random.Next(5));

            var rebased = Rebasing.Rebase(Updates("own", own), Updates("other", others));
            var browser = _codeMirror.Ask<Received>("receive", new { doc, own, others });

            Assert.Equal(JsonSerializer.Serialize(browser.Pending), JsonSerializer.Serialize(rebased.Updates.Select(u => u.Changes)));
            Assert.Equal(browser.Text, rebased.Updates.Aggregate(theirText, (text, update) => update.Changes.Apply(text)));
        }
    }

    [Fact]
    public void Updates_that_were_stored_already_are_recognised_between_those_of_others()
    {
        var random = new RandomChanges(1);
        var doc = random.Text(30);
        var sent = Updates("own", [ChangeSet.Replace(doc, "a"), ChangeSet.Replace("a", "ab"), ChangeSet.Replace("ab", "abc")]);
        var (others, _) = random.Several(doc, 2);
        var stored = new List<TextUpdate>(Updates("other", others));
        stored.AddRange(Rebasing.Rebase(sent[..2], stored).Updates);

        var again = Rebasing.Rebase(sent, stored);

        Assert.Equal(2, again.Recognised);
        Assert.Equal([3], again.Updates.Select(u => u.Number));
        Assert.Equal(stored.Aggregate(doc, (text, u) => u.Changes.Apply(text)).Length, again.Updates[0].Changes.Length);
    }

    private static TextUpdate[] Updates(string client, IReadOnlyList<ChangeSet> changes) =>
        [.. changes.Select((c, i) => new TextUpdate(client, i + 1, c))];

    private sealed record Received(string Text, JsonElement Pending);
}
