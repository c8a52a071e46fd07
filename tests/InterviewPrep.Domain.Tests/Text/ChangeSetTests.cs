using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using InterviewPrep.Domain.Text;

namespace InterviewPrep.Domain.Tests.Text;

public sealed class ChangeSetTests : IClassFixture<CodeMirror>
{
    private const int Cases = 3_000;
    private readonly CodeMirror _codeMirror;

    public ChangeSetTests(CodeMirror codeMirror) => _codeMirror = codeMirror;

    [Fact]
    public void Map_gives_what_CodeMirror_gives()
    {
        ForRandom(random =>
        {
            var text = random.Text(30);
            var (a, b) = (random.Of(text), random.Of(text));
            var before = random.Next(2) == 0;
            Assert.Equal(Json(_codeMirror.Ask<JsonElement>("map", new { a, b, before })), Json(a.Map(b, before)));
        });
    }

    [Fact]
    public void Compose_gives_what_CodeMirror_gives()
    {
        ForRandom(random =>
        {
            var text = random.Text(30);
            var a = random.Of(text);
            var b = random.Of(a.Apply(text));
            Assert.Equal(Json(_codeMirror.Ask<JsonElement>("compose", new { a, b })), Json(a.Compose(b)));
        });
    }

    [Fact]
    public void Apply_gives_what_CodeMirror_gives()
    {
        ForRandom(random =>
        {
            var doc = random.Text(30);
            var a = random.Of(doc);
            Assert.Equal(_codeMirror.Ask<string>("apply", new { doc, a }), a.Apply(doc));
        });
    }

    [Fact]
    public void A_huge_deletion_under_many_edits_gives_what_CodeMirror_gives()
    {
        var random = new RandomChanges(7);
        var text = string.Concat(Enumerable.Range(0, 3_000).Select(i => $"line {i} 😀\n"));
        var deletion = ChangeSet.Replace(text, "");
        var (edits, _) = random.Several(text, 200);
        var many = edits.Aggregate((a, b) => a.Compose(b));

        Assert.Equal(Json(_codeMirror.Ask<JsonElement>("map", new { a = many, b = deletion, before = false })), Json(many.Map(deletion)));
        Assert.Equal(Json(_codeMirror.Ask<JsonElement>("map", new { a = deletion, b = many, before = true })), Json(deletion.Map(many, before: true)));
    }

    [Fact]
    public void Either_order_of_two_concurrent_changes_leads_to_the_same_text() => Prop.ForAll(Seeds, seed =>
    {
        var random = new RandomChanges(seed);
        var text = random.Text(30);
        var (a, b) = (random.Of(text), random.Of(text));
        return b.Map(a).Apply(a.Apply(text)) == a.Map(b, before: true).Apply(b.Apply(text));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000).WithQuietOnSuccess(true));

    [Fact]
    public void Composing_is_applying_one_after_the_other() => Prop.ForAll(Seeds, seed =>
    {
        var random = new RandomChanges(seed);
        var text = random.Text(30);
        var a = random.Of(text);
        var b = random.Of(a.Apply(text));
        return a.Compose(b).Apply(text) == b.Apply(a.Apply(text));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000).WithQuietOnSuccess(true));

    [Fact]
    public void Json_round_trips() => Prop.ForAll(Seeds, seed =>
    {
        var random = new RandomChanges(seed);
        var change = random.Of(random.Text(30));
        return Json(ChangeSetJson.Parse(JsonSerializer.SerializeToElement(change))) == Json(change);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000).WithQuietOnSuccess(true));

    [Fact]
    public void Replace_leads_from_one_text_to_the_other() => Prop.ForAll(Seeds, seed =>
    {
        var random = new RandomChanges(seed);
        var (before, after) = (random.Text(20), random.Text(20));
        var change = ChangeSet.Replace(before, after);
        return change.Apply(before) == after && !change.SplitsPairIn(before);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000).WithQuietOnSuccess(true));

    [Theory]
    [InlineData("3")]
    [InlineData("{}")]
    [InlineData("[0]")]
    [InlineData("[-1]")]
    [InlineData("[1.5]")]
    [InlineData("[[0]]")]
    [InlineData("[[0,\"\"]]")]
    [InlineData("[[\"a\"]]")]
    [InlineData("[[1,2]]")]
    [InlineData("[[1,null]]")]
    [InlineData("[\"a\"]")]
    [InlineData("[2147483647,2147483647]")]
    [InlineData("[99999999999]")]
    [InlineData("[[0,\"a\\u0000b\"]]")]
    [InlineData("[[0,\"a\\nb\"]]")]
    [InlineData("[[0,\"a\\r\"]]")]
    [InlineData("[[0,\"\\ud83d\"]]")]
    [InlineData("[[0,\"\\ude00\"]]")]
    public void What_is_no_change_set_is_refused(string json) =>
        Assert.Throws<JsonException>(() => ChangeSetJson.Parse(JsonDocument.Parse(json).RootElement));

    [Theory]
    [InlineData("one\ntwo\n", "one\nmore\ntwo\n", "[4,[0,\"more\",\"\"],4]")]
    [InlineData("aaa", "aa", "[2,[1]]")]
    [InlineData("", "x", "[[0,\"x\"]]")]
    [InlineData("x", "x", "[1]")]
    [InlineData("x😀y", "x😁y", "[1,[2,\"😁\"],1]")] // the first halves are the same
    [InlineData("x😀y", "x🀀y", "[1,[2,\"🀀\"],1]")] // the second halves are
    public void To_replace_a_text_keeps_what_both_share_at_its_ends(string before, string after, string json)
    {
        var change = ChangeSet.Replace(before, after);

        Assert.Equal(after, change.Apply(before));
        Assert.Equal(Json(JsonDocument.Parse(json).RootElement), Json(JsonSerializer.SerializeToElement(change)));
        Assert.False(change.SplitsPairIn(before));
    }

    [Fact]
    public void A_text_of_another_length_is_refused()
    {
        var change = ChangeSet.Replace("abc", "abd");

        Assert.Throws<ArgumentException>(() => change.Apply("ab"));
        Assert.Throws<ArgumentException>(() => change.Map(ChangeSet.Replace("abcd", "")));
        Assert.Throws<ArgumentException>(() => change.Compose(ChangeSet.Replace("abcd", "")));
    }

    [Theory]
    [InlineData("[1,[0,\"x\"],1]", true)]
    [InlineData("[2,[0,\"x\"]]", false)]
    [InlineData("[[1],1]", true)]
    [InlineData("[[2]]", false)]
    public void An_edge_inside_a_surrogate_pair_is_seen(string json, bool splits) =>
        Assert.Equal(splits, ChangeSetJson.Parse(JsonDocument.Parse(json).RootElement).SplitsPairIn("😀"));

    private static Arbitrary<int> Seeds => ArbMap.Default.ArbFor<int>();

    private static string Json<T>(T value) => JsonSerializer.Serialize(value);

    private static void ForRandom(Action<RandomChanges> check)
    {
        for (var seed = 0; seed < Cases; seed++) check(new RandomChanges(seed));
    }
}
