using System.Text.Json.Serialization;

namespace InterviewPrep.Domain;

/// <summary>An account's id: up to 40 characters of the URL-safe alphabet, never the e-mail address.</summary>
[JsonConverter(typeof(StringIdJson<UserId>))]
public readonly record struct UserId(string Value) : IStringId<UserId>
{
    public static UserId From(string value) => new(value);
    public override string ToString() => Value;
}
