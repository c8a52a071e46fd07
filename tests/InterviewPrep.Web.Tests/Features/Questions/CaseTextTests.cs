using System.Text.Json;
using InterviewPrep.Sandbox;
using InterviewPrep.Web.Features.Questions;

namespace InterviewPrep.Web.Tests.Features.Questions;

public class CaseTextTests
{
    private static readonly MethodTarget Method = new(new Signature("Find", [new Parameter("int[]", "numbers"), new Parameter("string", "name")], "int"));

    [Fact]
    public void Arguments_stand_one_below_the_other_with_their_names() =>
        Assert.Equal("numbers = [1, 2]\nname = \"Zoë\"", CaseText.OfInput(Method, Json("""[[1,2],"Zoë"]""")));

    [Fact]
    public void Calls_of_a_class_read_like_calls() =>
        Assert.Equal("Counter(3)\nAdd(\"a\", true)", CaseText.OfInput(new ClassTarget("Counter", [], []), Json("""[{"call":"Counter","args":[3]},{"call":"Add","args":["a",true]}]""")));

    [Fact]
    public void Input_of_a_program_stays_as_it_is() =>
        Assert.Equal("1 2\n\"3\"", CaseText.OfInput(new ProgramTarget(), Json("""  "1 2\n\"3\"" """)));

    [Fact]
    public void Results_of_a_class_stand_beside_their_calls()
    {
        var type = new ClassTarget("Counter", [], [new Signature("Add", [], "void"), new Signature("Total", [], "int?")]);
        var calls = Json("""[{"call":"Counter","args":[]},{"call":"Add","args":[2]},{"call":"Total","args":[]}]""");
        Assert.Equal("Counter()\nAdd(2)\nTotal() → null", CaseText.OfResult(type, calls, Json("[null,null,null]")));
    }

    [Fact]
    public void Nested_values_are_spaced() =>
        Assert.Equal("""{"a": [1, 2.50], "b": null}""", CaseText.OfValue(Json("""{"a":[1,2.50],"b":null}""")));

    [Fact]
    public void A_very_long_value_is_cut()
    {
        var text = CaseText.OfValue(JsonSerializer.SerializeToElement(Enumerable.Range(0, 100_000)));

        Assert.InRange(text.Length, 1_000, 2_100);
        Assert.EndsWith("…", text);
    }

    private static JsonElement Json(string json) => JsonDocument.Parse(json).RootElement;
}
