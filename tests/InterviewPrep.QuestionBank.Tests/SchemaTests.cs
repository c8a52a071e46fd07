using System.Text.Json;
using InterviewPrep.QuestionBank.Reading;

namespace InterviewPrep.QuestionBank.Tests;

/// <summary>The schemas serve editors; the reader decides. What both list must be the same.</summary>
public sealed class SchemaTests
{
    private static readonly JsonElement Question = Properties("question.schema.json");

    [Fact]
    public void It_knows_the_kinds_levels_and_competencies_that_the_reader_knows()
    {
        Assert.Equal(QuestionYaml.Kinds.Keys, Words(Question.GetProperty("kind")));
        Assert.Equal(QuestionYaml.Levels.Keys, Words(Question.GetProperty("level")));
        Assert.Equal(Competencies.BySlug.Keys, Words(Question.GetProperty("competencies").GetProperty("items")));
    }

    [Fact]
    public void It_has_the_limits_of_the_reader()
    {
        Assert.Equal(QuestionYaml.MinMinutes, Question.GetProperty("minutes").GetProperty("minimum").GetInt32());
        Assert.Equal(QuestionYaml.MaxMinutes, Question.GetProperty("minutes").GetProperty("maximum").GetInt32());
        Assert.Equal(Rubric.MaxRows, Properties("rubric.schema.json").GetProperty("rows").GetProperty("maxItems").GetInt32());
    }

    private static IEnumerable<string> Words(JsonElement property) => property.GetProperty("enum").EnumerateArray().Select(e => e.GetString()!);

    private static JsonElement Properties(string file) =>
        JsonDocument.Parse(File.ReadAllText(BankFolder.Question($"schema/{file}"))).RootElement.GetProperty("properties");
}
