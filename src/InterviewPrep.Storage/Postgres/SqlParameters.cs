using System.Collections.Concurrent;
using System.Reflection;
using InterviewPrep.Storage.Json;
using Npgsql;
using NpgsqlTypes;

namespace InterviewPrep.Storage.Postgres;

/// <summary>Makes parameters: positional ones of the adapter's statements, named ones from an object's properties.</summary>
internal static class SqlParameters
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> s_properties = new();

    public static NpgsqlParameter Of(object? value, NpgsqlDbType type) => new() { Value = value ?? DBNull.Value, NpgsqlDbType = type };
    public static NpgsqlParameter Text(string? value) => Of(value, NpgsqlDbType.Text);
    public static NpgsqlParameter Number(long value) => Of(value, NpgsqlDbType.Bigint);
    public static NpgsqlParameter Json(string value) => Of(value, NpgsqlDbType.Jsonb);
    public static NpgsqlParameter At(DateTimeOffset value) => Of(value.ToUniversalTime(), NpgsqlDbType.TimestampTz);

    /// <summary><c>@name</c> for each property; ids as their value, enums as words.</summary>
    public static IReadOnlyList<NpgsqlParameter> Named(object? parameters) => parameters is null
        ? []
        : [.. s_properties.GetOrAdd(parameters.GetType(), type => type.GetProperties()).Select(property => new NpgsqlParameter(property.Name, Plain(property.GetValue(parameters)) ?? DBNull.Value))];

    /// <summary>The value as the driver takes it.</summary>
    public static object? Plain(object? value) => value switch
    {
        null => null,
        string text => Checked(text),
        Enum word => word.ToString(),
        DateTimeOffset at => at.ToUniversalTime(),
        _ when ValueId.ValueOf(value.GetType()) is { } id => Plain(id.GetValue(value)),
        _ => value,
    };

    private static string Checked(string text)
    {
        StorableText.Check(text);
        return text;
    }
}
