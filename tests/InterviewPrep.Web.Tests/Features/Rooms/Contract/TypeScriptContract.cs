using System.Reflection;
using System.Text;
using System.Text.Json;
using InterviewPrep.Web.Features.Lobby;
using InterviewPrep.Web.Features.Lobby.Contract;
using InterviewPrep.Web.Features.Rooms;
using InterviewPrep.Web.Features.Rooms.Contract;

namespace InterviewPrep.Web.Tests.Features.Rooms.Contract;

/// <summary>Writes <c>Client/rooms/contract.ts</c> from <see cref="IRoomClient"/> and <see cref="RoomHub"/>.</summary>
internal sealed class TypeScriptContract
{
    private static readonly NullabilityInfoContext Nullability = new();
    private readonly Dictionary<string, Type> _pending = [];
    private readonly SortedDictionary<string, string> _types = new(StringComparer.Ordinal);

    public static string Write()
    {
        var contract = new TypeScriptContract();
        var told = contract.Methods("RoomClient", "What the server tells.", typeof(IRoomClient));
        var asked = contract.Methods("RoomIntents", "What the browser asks for.", typeof(RoomHub));
        contract.Name(typeof(DraftView), null); // told by the API, not by the hub
        contract.DeclareAll();
        return string.Join('\n', [
            "// Generated from IRoomClient.cs and RoomHub.cs; run ContractTests with UPDATE_CONTRACT=1 to write it anew.",
            "",
            "/** CodeMirror's ChangeSet.toJSON(). */",
            "export type ChangeJson = readonly (number | readonly [number, ...string[]])[];",
            "",
            told, asked, .. contract._types.Values]);
    }

    /// <summary>The same for <c>Client/lobby/contract.ts</c>.</summary>
    public static string WriteLobby()
    {
        var contract = new TypeScriptContract();
        var told = contract.Methods("LobbyClient", "What the server tells.", typeof(ILobbyClient));
        var asked = contract.Methods("LobbyIntents", "What the browser asks for.", typeof(LobbyHub));
        contract.DeclareAll();
        return string.Join('\n', ["// Generated from ILobbyClient.cs and LobbyHub.cs; run ContractTests with UPDATE_CONTRACT=1 to write it anew.", "", told, asked, .. contract._types.Values]);
    }

    private void DeclareAll()
    {
        while (_pending.FirstOrDefault() is { Key: not null } next)
        {
            _pending.Remove(next.Key);
            _types[next.Key] = Declare(next.Value);
        }
    }

    private string Methods(string name, string summary, Type type)
    {
        var methods = type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(m => !m.Name.StartsWith("On", StringComparison.Ordinal) && !m.IsSpecialName)
            .Select(Method);
        return $"/** {summary} */\nexport interface {name} {{\n{string.Concat(methods)}}}\n";
    }

    private string Method(MethodInfo method)
    {
        var parameters = method.GetParameters().Select(p => $"{p.Name}: {Name(Nullability.Create(p))}");
        var result = method.ReturnType.IsGenericType ? Name(method.ReturnType.GenericTypeArguments[0], null) : "void";
        return $"  {method.Name}({string.Join(", ", parameters)}): {result};\n";
    }

    private string Declare(Type type)
    {
        if (type.IsEnum) return $"export type {type.Name} = {string.Join(" | ", Enum.GetNames(type).Select(n => $"\"{n}\""))};\n";
        var text = new StringBuilder($"export interface {type.Name} {{\n");
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var name = property.GetCustomAttribute<TypeScriptAttribute>()?.Type ?? Name(Nullability.Create(property));
            text.Append("  readonly ").Append(JsonNamingPolicy.CamelCase.ConvertName(property.Name)).Append(": ").Append(name).Append(";\n");
        }
        return text.Append("}\n").ToString();
    }

    private string Name(NullabilityInfo info)
    {
        var name = Name(Nullable.GetUnderlyingType(info.Type) ?? info.Type, info);
        return info.ReadState == NullabilityState.Nullable ? $"{name} | null" : name;
    }

    private string Name(Type type, NullabilityInfo? info)
    {
        if (type == typeof(string) || type == typeof(DateTimeOffset)) return "string";
        if (type == typeof(bool)) return "boolean";
        if (type == typeof(int) || type == typeof(long) || type == typeof(double)) return "number";
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            return $"readonly {Name(info!.GenericTypeArguments[0])}[]";
        if (type.Namespace?.StartsWith("InterviewPrep.", StringComparison.Ordinal) != true)
            throw new NotSupportedException($"{type} has no TypeScript counterpart here.");
        if (!_types.ContainsKey(type.Name)) _pending[type.Name] = type;
        return type.Name;
    }
}
