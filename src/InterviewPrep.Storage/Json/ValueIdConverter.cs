using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace InterviewPrep.Storage.Json;

/// <summary>Ids that are types: <c>readonly record struct RoomId(string Value)</c>. They are stored as their bare value.</summary>
internal static class ValueId
{
    /// <summary>A struct with one public property, named Value, and a constructor from it.</summary>
    public static PropertyInfo? ValueOf(Type type)
    {
        if (!type.IsValueType || type.IsPrimitive || type.IsEnum)
            return null;
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance);
        return properties is [{ Name: "Value" } value] && type.GetConstructor([value.PropertyType]) is not null ? value : null;
    }
}

internal sealed class ValueIdConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => ValueId.ValueOf(typeToConvert) is not null;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        var value = ValueId.ValueOf(typeToConvert)!;
        return (JsonConverter)Activator.CreateInstance(typeof(Converter<,>).MakeGenericType(typeToConvert, value.PropertyType), value)!;
    }

    private sealed class Converter<TId, TValue> : JsonConverter<TId> where TId : struct
    {
        private readonly Func<TId, TValue> _get;
        private readonly Func<TValue, TId> _make;

        public Converter(PropertyInfo value)
        {
            var id = Expression.Parameter(typeof(TId));
            _get = Expression.Lambda<Func<TId, TValue>>(Expression.Property(id, value), id).Compile();
            var raw = Expression.Parameter(typeof(TValue));
            var constructor = typeof(TId).GetConstructor([typeof(TValue)])!;
            _make = Expression.Lambda<Func<TValue, TId>>(Expression.New(constructor, raw), raw).Compile();
        }

        public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            _make(JsonSerializer.Deserialize<TValue>(ref reader, options)!);

        public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, _get(value), options);

        public override TId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            _make(Names(options).ReadAsPropertyName(ref reader, typeof(TValue), options)!);

        public override void WriteAsPropertyName(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
            Names(options).WriteAsPropertyName(writer, _get(value)!, options);

        private static JsonConverter<TValue> Names(JsonSerializerOptions options) => (JsonConverter<TValue>)options.GetConverter(typeof(TValue));
    }
}
