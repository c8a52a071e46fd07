using InterviewPrep.Web.Features.Questions;

namespace InterviewPrep.Web.Tests.Features.Questions;

public class SafeMarkdownTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("text <b onclick=alert(1)>b</b>")]
    public void Html_is_shown_as_text(string markdown)
    {
        var html = SafeMarkdown.ToHtml(markdown);

        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b ", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[x](data:text/html,hi)")]
    [InlineData("![x](https://elsewhere.example/pixel.png)")]
    public void Only_links_into_the_web_are_followed_and_no_image_is_loaded(string markdown)
    {
        var html = SafeMarkdown.ToHtml(markdown);

        Assert.DoesNotContain("href=\"javascript", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"data", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("see [this *one*](javascript:alert(1)) here", "<p>see this <em>one</em> here</p>\n")]
    [InlineData("<javascript:alert(1)>", "<p>javascript:alert(1)</p>\n")]
    [InlineData("[x](/questions)", "<p>x</p>\n")]
    [InlineData("![a cat](https://elsewhere.example/cat.png)", "<p><a href=\"https://elsewhere.example/cat.png\">picture: a cat</a></p>\n")]
    [InlineData("![](https://elsewhere.example/cat.png)", "<p><a href=\"https://elsewhere.example/cat.png\">picture at elsewhere.example</a></p>\n")]
    [InlineData("![](data:image/png;base64,AAAA)", "<p>picture</p>\n")]
    [InlineData("[![a cat](https://elsewhere.example/cat.png)](https://cats.example/)", "<p><a href=\"https://cats.example/\">picture: a cat</a></p>\n")]
    public void What_is_no_link_into_the_web_is_its_words_and_a_picture_is_a_link_that_says_so(string markdown, string html) => Assert.Equal(html, SafeMarkdown.ToHtml(markdown));

    [Theory]
    [InlineData("### One\n\n#### Two", 2, "<h2>One</h2>\n<h3>Two</h3>\n")]
    [InlineData("# One", 4, "<h4>One</h4>\n")]
    public void Headings_fit_below_those_of_the_page(string markdown, int top, string html) => Assert.Equal(html, SafeMarkdown.ToHtml(markdown, top));

    [Fact]
    public void What_may_be_wider_than_the_page_can_be_scrolled_by_keyboard() => Assert.StartsWith("<pre tabindex=\"0\"><code>", SafeMarkdown.ToHtml("    code"), StringComparison.Ordinal);

    [Fact]
    public void Headings_begin_below_the_page_s_own() => Assert.Equal("<h2>One</h2>\n<h6>Six</h6>\n", SafeMarkdown.ToHtml("# One\n\n###### Six"));

    [Fact]
    public void Of_a_text_the_words_alone_are_left_in_one_line() =>
        Assert.Equal("The loop is right if sorted: see a sample and // this.", SafeMarkdown.ToText("The loop is right *if* **sorted**:\n\nsee [a sample](https://example.org)\nand `// this`."));
}
