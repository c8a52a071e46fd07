namespace InterviewPrep.EndToEnd.Tests.Stage;

/// <summary>What one signs in with.</summary>
public sealed record Account(string Name, string Email, string Password)
{
    /// <summary>Of everybody who signs up here.</summary>
    public const string UsualPassword = "a long enough password";

    /// <summary>One of those that a Development server has: ada, ben, mia (mentor) or root (admin).</summary>
    public static Account Demo(string name) => new(name, $"{name}@demo.test", "practise makes better");
}
