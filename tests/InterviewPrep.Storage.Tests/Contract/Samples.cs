namespace InterviewPrep.Storage.Tests.Contract;

public readonly record struct TeamId(string Value);

public enum Level { Beginner, Junior, Senior }

public sealed record Address(string City, int Floor);

public sealed record Person(
    string Id,
    string Name,
    string? Email = null,
    int Age = 0,
    decimal Score = 0,
    bool Active = true,
    Level Level = Level.Beginner,
    TeamId Team = default,
    Address? Address = null,
    string? Nickname = null,
    string? Secret = null,
    string[]? Tags = null,
    string Bio = "",
    DateTimeOffset JoinedAt = default);

public sealed record Opened(string By);
public sealed record Typed(string Text);
public sealed record Withheld(string Why);
public sealed record Unregistered(string Text);

public static class Samples
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>A schema of its own for every test, as the server makes one.</summary>
    public static StorageSchema Schema()
    {
        var schema = new StorageSchema();
        schema.Document<Person>("person", person => person.Id)
            .Unique(person => person.Email)
            .Index(person => person.Age)
            .Index(person => person.Score)
            .Index(person => person.Active)
            .Index(person => person.Level)
            .Index(person => person.Team)
            .Index(person => person.Name)
            .Index(person => person.Nickname)
            .Index(person => person.Address!.City, person => person.JoinedAt)
            .Index(person => person.JoinedAt)
            .ArrayIndex(person => person.Tags)
            .FullText(person => person.Name, person => person.Bio);
        return schema.Event<Opened>("opened").Event<Typed>("typed").Event<Withheld>("withheld");
    }
}
