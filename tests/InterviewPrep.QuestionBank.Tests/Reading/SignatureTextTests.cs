using InterviewPrep.QuestionBank.Reading;

namespace InterviewPrep.QuestionBank.Tests.Reading;

public sealed class SignatureTextTests
{
    [Theory]
    [InlineData("int Count(string[] words, int least)", "int|Count|string[] words|int least")]
    [InlineData("void Clear()", "void|Clear")]
    [InlineData("Dictionary<string, decimal> Sum((string, decimal, DateOnly?)[] all, DateOnly today)", "Dictionary<string, decimal>|Sum|(string, decimal, DateOnly?)[] all|DateOnly today")]
    [InlineData("(int, string) First(List<(int, string)> pairs)", "(int, string)|First|List<(int, string)> pairs")]
    [InlineData("  int?[]  Find ( int? a )  ", "int?[]|Find|int? a")]
    public void A_signature_is_split_into_types_and_names(string text, string parts)
    {
        Assert.True(SignatureText.TryParse(text, out var signature));
        Assert.Equal(parts, string.Join('|', [signature.ReturnType, signature.Name, .. signature.Parameters.Select(p => $"{p.Type} {p.Name}")]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("int Count")]
    [InlineData("Count(int a)")]
    [InlineData("int Count(int)")]
    [InlineData("int Count(int a,)")]
    [InlineData("int Count(int a, int a)")]
    [InlineData("int Count(int a) => a")]
    [InlineData(")(")]
    public void What_is_no_signature_is_refused(string text) => Assert.False(SignatureText.TryParse(text, out _));
}
