using InterviewPrep.QuestionBank.OwnInput;
using InterviewPrep.Sandbox;

namespace InterviewPrep.QuestionBank.Tests.OwnInput;

public sealed class OwnInputTextTests
{
    private static readonly MethodTarget Method = new(new Signature("Find", [new("int[]", "numbers"), new("string", "name"), new("int?", "limit")], "int"));

    private static readonly ClassTarget Class = new(
        "RateLimiter", [new("int", "limit"), new("int", "windowSeconds")], [new("Allow", [new("string", "client"), new("long", "second")], "bool"), new("Count", [], "int")]);

    private static readonly ClassTarget Plain = new("Counter", [], [new("Add", [new("int[]", "values")], "void")]);

    [Theory]
    [InlineData("[1, 2]\n\"ann\"\nnull")]
    [InlineData("numbers = [1, 2]\nname = \"ann\"\nlimit = null")]
    [InlineData("numbers: [1,2], name: \"ann\", limit: null")]
    [InlineData("  [1,\n 2] \"ann\" null  ")]
    public void Arguments_are_read_with_and_without_their_names(string text) => Takes(Method, text, """[[1,2],"ann",null]""");

    [Fact]
    public void Text_may_hold_brackets_commas_and_quotes() => Takes(Method, """[] "a), ]\" b" 3""", """[[],"a), ]\u0022 b",3]""");

    [Fact]
    public void Calls_are_read_line_by_line() => Takes(
        Class,
        "RateLimiter(2, 10)\nAllow(\"ann\", 1)\n\nAllow ( \"bob\" , 2 ) ;\nCount()",
        """[{"call":"RateLimiter","args":[2,10]},{"call":"Allow","args":["ann",1]},{"call":"Allow","args":["bob",2]},{"call":"Count","args":[]}]""");

    [Fact]
    public void A_class_without_constructor_arguments_needs_no_first_line() => Takes(
        Plain, "Add([1, 2])", """[{"call":"Counter","args":[]},{"call":"Add","args":[[1,2]]}]""");

    [Fact]
    public void A_program_takes_the_text_as_it_is() => Takes(new ProgramTarget(), "a b\r\n c\n", "\"a b\\n c\\n\"");

    [Theory]
    [InlineData("", "The value of 'numbers' (int[]) is missing. Find takes int[] numbers, string name, int? limit.")]
    [InlineData("[1]\n\"ann\"", "The value of 'limit' (int?) is missing. Find takes int[] numbers, string name, int? limit.")]
    [InlineData("[1]\n\"ann\"\n1\n2", "Line 4: there is more than Find takes, which is int[] numbers, string name, int? limit.")]
    [InlineData("[1]\nann\n1", "Line 2, 'name': a value of string is expected, written as JSON: text in double quotes, lists in square brackets.")]
    [InlineData("[1\n\"ann\"\n1", "Line 1, 'numbers': a value of int[] is expected, written as JSON: text in double quotes, lists in square brackets.")]
    [InlineData("[1, 2.5]\n\"ann\"\n1", "Line 1, 'numbers': The value does not fit: at [1]: 2.5 is no int.")]
    [InlineData("numbers = [1]\nnmae = \"ann\"\n1", "Line 2, 'name': a value of string is expected, written as JSON: text in double quotes, lists in square brackets.")]
    public void What_a_method_cannot_take_is_told_in_a_sentence(string text, string error) => Refuses(Method, text, error);

    [Theory]
    [InlineData("", "Write a call per line, beginning with RateLimiter(int limit, int windowSeconds).")]
    [InlineData("Allow(\"ann\", 1)", "Line 1: begin with RateLimiter(int limit, int windowSeconds).")]
    [InlineData("RateLimiter(1, 1)\nDrop()", "Line 2: 'Drop' cannot be called here. You can call Allow, Count.")]
    [InlineData("RateLimiter(1, 1)\nAllow(\"ann\")", "Line 2: Allow takes (string client, long second).")]
    [InlineData("RateLimiter(1, 1)\nAllow(\"ann\", 1, 2)", "Line 2: Allow takes (string client, long second).")]
    [InlineData("RateLimiter(1, 1)\nAllow", "Line 2: Allow takes (string client, long second).")]
    [InlineData("RateLimiter(1, 1)\nAllow(\"ann\", \"one\")", "Line 2, 'second': The value does not fit: \"one\" is no long.")]
    [InlineData("RateLimiter(1, 1)\n(1)", "Line 2: a call is expected, as in Allow(string client, long second).")]
    public void What_a_class_cannot_take_is_told_in_a_sentence(string text, string error) => Refuses(Class, text, error);

    [Fact]
    public void Endless_input_is_refused()
    {
        Refuses(Plain, string.Concat(Enumerable.Repeat("Add([])\n", 1_001)), "At most 1,000 calls can be tried at once.");
        Refuses(new ProgramTarget(), new string('x', 65_537), "The input is longer than 65,536 characters.");
        Refuses(new ProgramTarget(), "a\0b", "A NUL character cannot be part of the input.");
        Refuses(Method, new string('[', 60_000), "Line 1, 'numbers': a value of int[] is expected, written as JSON: text in double quotes, lists in square brackets.");
    }

    private static void Takes(Target target, string text, string json)
    {
        Assert.True(OwnInputText.TryParse(target, text, out var input, out var error), error);
        Assert.Equal(json, input.GetRawText());
    }

    private static void Refuses(Target target, string text, string error)
    {
        Assert.False(OwnInputText.TryParse(target, text, out _, out var told));
        Assert.Equal(error, told);
    }
}
