namespace InterviewPrep.Sandbox.Tests.Judging;

/// <summary>Every kind of value goes in and comes out as it was, alone and inside the others.</summary>
public sealed class DataKindTests(WarmSandbox sandbox)
{
    public static TheoryData<string, string> Values => new()
    {
        { "int", "-2147483648" }, { "long", "9223372036854775807" }, { "ulong", "18446744073709551615" }, { "byte", "255" }, { "sbyte", "-128" },
        { "short", "-32768" }, { "ushort", "65535" }, { "uint", "4294967295" },
        { "double", "-1.5E-10" }, { "double", "\"Infinity\"" }, { "float", "0.1" }, { "decimal", "12345678901234567890.12345678" },
        { "bool", "true" }, { "char", "\"\\u20ac\"" }, { "string", "\"a \\\"quoted\\\" \\ud83d\\ude00 \\u0000 text\"" }, { "string", "\"\"" },
        { "int[]", "[]" }, { "int[]", "[1,2,3]" }, { "string[]", "[\"a\",\"\"]" }, { "char[][]", "[[\"a\",\"b\"],[]]" }, { "int[][][]", "[[[1],[]],[]]" },
        { "List<int>", "[3,1,2]" }, { "IList<string>", "[\"x\"]" }, { "IEnumerable<int>", "[1]" }, { "IReadOnlyList<bool>", "[true,false]" },
        { "ICollection<long>", "[1]" }, { "IReadOnlyCollection<double>", "[0.5]" }, { "List<List<int>>", "[[1],[2,3]]" }, { "List<int[]>", "[[1],[2,3]]" },
        { "HashSet<int>", "[1,2]" }, { "ISet<string>", "[\"a\"]" },
        { "Dictionary<string, int>", "{\"a\":1,\"\":2}" }, { "Dictionary<int, string>", "{\"-1\":\"a\"}" }, { "IDictionary<char, int>", "{\"x\":1}" },
        { "IReadOnlyDictionary<bool, int>", "{\"true\":1}" }, { "Dictionary<DateOnly, decimal>", "{\"2026-02-28\":1.5}" }, { "Dictionary<string, List<(int, string)>>", "{\"a\":[[1,\"b\"]]}" },
        { "(int, string)", "[1,\"a\"]" }, { "(int, (bool, char), double[])", "[1,[true,\"c\"],[0.5]]" }, { "(int, int, int, int, int, int, int)", "[1,2,3,4,5,6,7]" },
        { "(int first, string second)[]", "[[1,\"a\"]]" },
        { "int?", "null" }, { "int?", "4" }, { "string?", "null" }, { "int?[]", "[1,null]" }, { "List<string?>", "[null,\"a\"]" }, { "DateOnly?", "null" }, { "int[]?", "null" },
        { "DateOnly", "\"2026-02-28\"" }, { "TimeOnly", "\"23:59:00\"" }, { "DateTime", "\"2026-02-28T23:59:00\"" }, { "DateTime", "\"2026-02-28T23:59:00Z\"" },
        { "TimeSpan", "\"1.02:03:04\"" }, { "TimeSpan[]", "[\"-00:00:01\"]" },
        { "ListNode", "[1,2,3]" }, { "ListNode", "[]" }, { "ListNode?", "[]" }, { "ListNode?", "[1]" }, { "ListNode[]", "[[1],[],[2,3]]" }, { "List<ListNode?>", "[[],[1]]" },
        { "TreeNode", "[1,null,2,3]" }, { "TreeNode", "[]" }, { "TreeNode?", "[]" }, { "TreeNode?", "[5,4,8,11,null,13,4,7,2]" }, { "List<TreeNode>", "[[1],[]]" },
    };

    [Theory, MemberData(nameof(Values))]
    public async Task A_value_survives_the_way_in_and_out(string type, string value)
    {
        var result = await Answer.Script($"{type} Solve({type} a) => a;", type, type).Sample($"[{value}]", value).JudgeOn(sandbox);

        Told.Is(Verdict.Accepted, result);
    }

    [Theory]
    [InlineData("int", "1", "2"), InlineData("string", "\"a\"", "\"A\""), InlineData("int[]", "[1,2]", "[2,1]"), InlineData("int[]", "[1]", "[1,1]"), InlineData("int?", "null", "0")]
    [InlineData("string?", "null", "\"null\""), InlineData("int[]?", "null", "[]"), InlineData("(int, int)", "[1,2]", "[2,1]"), InlineData("string[]", "[\"a,b\"]", "[\"a\",\"b\"]")]
    [InlineData("Dictionary<string, int>", "{\"a\":1}", "{\"a\":2}"), InlineData("Dictionary<string, int>", "{\"a\":1}", "{\"b\":1}"), InlineData("HashSet<int>", "[1]", "[1,2]")]
    [InlineData("TreeNode", "[1,2]", "[1,null,2]"), InlineData("ListNode", "[1]", "[1,0]"), InlineData("DateTime", "\"2026-02-28T23:59:00\"", "\"2026-02-28T23:59:00.001\"")]
    public async Task Values_that_differ_are_told_apart(string type, string one, string other) =>
        Told.Is(Verdict.WrongAnswer, await Answer.Script($"{type} Solve({type} a) => a;", type, type).Sample($"[{one}]", other).JudgeOn(sandbox));

    [Fact]
    public async Task The_order_of_sets_and_dictionaries_does_not_count()
    {
        Told.Is(Verdict.Accepted, await Answer.Script("HashSet<int> Solve() => [3, 1, 2];", "HashSet<int>").Sample("[]", "[1,2,3]").JudgeOn(sandbox));
        Told.Is(Verdict.Accepted, await Answer.Script("Dictionary<string, int> Solve() => new() { [\"b\"] = 2, [\"a\"] = 1 };", "Dictionary<string, int>").Sample("[]", "{\"a\":1,\"b\":2}").JudgeOn(sandbox));
    }

    [Fact]
    public async Task Null_is_an_empty_list_of_nodes_whether_declared_so_or_not()
    {
        Told.Is(Verdict.Accepted, await Answer.Script("ListNode Solve() => null!;", "ListNode").Sample("[]", "[]").JudgeOn(sandbox));
        Told.Is(Verdict.Accepted, await Answer.Script("TreeNode? Solve(TreeNode? a) => a is null ? null : throw new Exception();", "TreeNode?", "TreeNode?").Sample("[[]]", "[]").Sample("[null]", "null").Sample("[null]", "[]").JudgeOn(sandbox));
    }

    [Fact]
    public async Task The_result_can_be_a_named_argument_that_was_changed()
    {
        var target = new MethodTarget(new Signature("Rotate", [new("int[]", "numbers"), new("int", "by")], "void"), ResultArgument: "numbers");

        var result = await new Answer("void Rotate(int[] numbers, int by) { Array.Reverse(numbers); numbers[0] = by; }", target).Sample("[[1,2,3],9]", "[9,2,1]").JudgeOn(sandbox);

        Told.Is(Verdict.Accepted, result);
        Assert.Equal("[9,2,1]", result.Cases[0].Actual);
    }

    [Fact]
    public async Task An_argument_that_was_replaced_instead_of_changed_is_wrong()
    {
        var target = new MethodTarget(new Signature("Sort", [new("List<int>", "a")], "void"), ResultArgument: "a");

        Told.Is(Verdict.WrongAnswer, await new Answer("void Sort(List<int> a) { a = a.Order().ToList(); }", target).Sample("[[2,1]]", "[1,2]").JudgeOn(sandbox));
        Told.Is(Verdict.Accepted, await new Answer("void Sort(List<int> a) { a.Sort(); }", target).Sample("[[2,1]]", "[1,2]").JudgeOn(sandbox));
    }

    [Theory]
    [InlineData("IEnumerable<int>", "int[] Solve(IEnumerable<int> a) => a.ToArray();")]
    [InlineData("IEnumerable<int>", "List<int> Solve(IEnumerable<int> a) => a.ToList();")]
    [InlineData("List<int>", "List<int> Solve(IEnumerable<int> a) => [.. a];")]
    [InlineData("int[]", "int[] Solve(IReadOnlyList<int> a) => [.. a];")]
    [InlineData("int[]", "int[] Helper(int[] a) => a; int[] Solve(int[] a) => Helper(a); int[] Solve(string a) => []; string Solve(IEnumerable<int> a) => \"\";")]
    [InlineData("int[]", "static int[] Solve(int[] a) => a;")]
    [InlineData("int[]", "int[] Solve(params int[] a) => a;")]
    public async Task A_signature_may_take_more_and_give_less_than_is_asked(string type, string source) =>
        Told.Is(Verdict.Accepted, await Answer.Script(source, type, type).Sample("[[1,2]]", "[1,2]").JudgeOn(sandbox));
}
