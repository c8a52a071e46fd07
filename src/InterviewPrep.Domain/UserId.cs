namespace InterviewPrep.Domain;

/// <summary>An account's id: up to 40 characters of the URL-safe alphabet, never the e-mail address.</summary>
public readonly record struct UserId(string Value)
{
    public override string ToString() => Value;
}
