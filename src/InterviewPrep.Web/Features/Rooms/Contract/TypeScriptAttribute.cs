namespace InterviewPrep.Web.Features.Rooms.Contract;

/// <summary>Names the TypeScript type of a property whose C# type does not tell it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TypeScriptAttribute(string type) : Attribute
{
    public string Type { get; } = type;
}
