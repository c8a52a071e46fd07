using System.Text.Json;
using InterviewPrep.Sandbox;
using InterviewPrep.Web.Features.Questions;
using InterviewPrep.Web.Features.Rooms.Live;

namespace InterviewPrep.Web.Tests.Features.Rooms.Live;

public sealed class ReferenceCheckTests
{
    private static readonly ClassTarget Limiter = new("Limiter", [new("int", "limit")], [new("Allow", [new("string", "client")], "bool"), new("Reset", [], "void")]);

    [Fact]
    public void What_the_calls_of_a_class_return_is_typed_as_samples_show_it_or_as_JSON()
    {
        var input = JsonElement.Parse("""[{"call":"new","args":[1]},{"call":"Allow","args":["a → b"]},{"call":"Reset"},{"call":"Allow","args":["c"]}]""");
        var result = JsonElement.Parse("[null, true, null, false]");

        var shown = CaseText.OfResult(Limiter, input, result);

        Assert.Equal(["Allow(\"a → b\") → true", "Allow(\"c\") → false"], shown.Split('\n').Where(line => line.Contains("Allow", StringComparison.Ordinal)));
        Assert.True(JsonElement.DeepEquals(result, ReferenceCheck.Parse(Limiter, shown)!.Value));
        Assert.True(JsonElement.DeepEquals(result, ReferenceCheck.Parse(Limiter, " [null, true, null, false]")!.Value));
        Assert.Null(ReferenceCheck.Parse(Limiter, "Allow(\"c\") → nothing"));
    }
}
