using FsCheck;
using FsCheck.Fluent;
using InterviewPrep.Domain.Stories;

namespace InterviewPrep.Domain.Tests.Stories;

public sealed class TextComparisonTests
{
    private static string Without(IEnumerable<ComparedText> compared, Change change) => string.Concat(compared.Where(c => c.Change != change).Select(c => c.Text));

    [Fact]
    public void Words_that_changed_are_told_apart_from_those_that_stayed() =>
        Assert.Equal(
            [new(Change.Same, "I "), new(Change.Removed, "helped"), new(Change.Added, "called"), new(Change.Same, " the client.")],
            TextComparison.Between("I helped the client.", "I called the client."));

    [Fact]
    public void Both_texts_can_be_read_out_of_the_comparison() => Prop.ForAll<string?, string?>((a, b) =>
    {
        var compared = TextComparison.Between(a ?? "", b ?? "");
        return Without(compared, Change.Added) == (a ?? "") && Without(compared, Change.Removed) == (b ?? "");
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Signs_outside_the_basic_plane_are_never_cut()
    {
        var compared = TextComparison.Between("a 😀 b", "a 😁 b");
        Assert.Contains(new ComparedText(Change.Removed, "😀"), compared);
        Assert.Contains(new ComparedText(Change.Added, "😁"), compared);
    }

    [Fact]
    public void Two_long_texts_with_nothing_in_common_count_as_replaced()
    {
        var (before, after) = (string.Concat(Enumerable.Repeat("a ", 5_000)), string.Concat(Enumerable.Repeat("b.", 5_000)));
        Assert.Equal([new(Change.Removed, before), new(Change.Added, after)], TextComparison.Between(before, after));
    }
}
