namespace InterviewPrep.Web.Infrastructure.Requests;

/// <summary>On a request: anybody may send it. Without this, the sender must be signed in.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenToAllAttribute : Attribute;

/// <summary>On a request: only accounts with this role may send it. What of whose it may touch, the handler decides.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OnlyForAttribute(string role) : Attribute
{
    public string Role { get; } = role;
}
