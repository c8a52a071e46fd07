using System.Text.Json.Serialization;
using InterviewPrep.Domain;

namespace InterviewPrep.Web.Features.Accounts;

/// <summary>A person's account as the identity library changes it and the storage keeps it.</summary>
public sealed class Account
{
    public required string Id { get; init; }
    public required string Email { get; set; }

    /// <summary>The address in upper case: what is unique and looked up.</summary>
    public string NormalizedEmail { get; set; } = "";
    public bool EmailConfirmed { get; set; }
    public string? PasswordHash { get; set; }

    /// <summary>Changes with the password: sign-ins of before end.</summary>
    public string SecurityStamp { get; set; } = "";
    public List<string> Roles { get; set; } = [];
    public required Profile Profile { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The revision that was loaded; 0 for a new account.</summary>
    [JsonIgnore]
    public long Revision { get; set; }

    [JsonIgnore]
    public UserId UserId => new(Id);
}
