using System.Buffers.Text;
using System.Text.Json;

namespace InterviewPrep.Storage.Postgres;

/// <summary>Where a page ended: the order it was in, the last value and the last id.</summary>
internal sealed record Cursor(string Order, string? Value, string Id)
{
    public override string ToString() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new[] { Order, Value, Id }));

    /// <exception cref="ArgumentException">It is none, or of a query in another order.</exception>
    public static Cursor Parse(string text, string order)
    {
        try
        {
            if (JsonSerializer.Deserialize<string?[]>(Base64Url.DecodeFromChars(text)) is [{ } its, var value, { } id] && its == order)
                return new(its, value, id);
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            // told below
        }

        throw new ArgumentException("This is no place to continue this list from; start at its first page.", nameof(text));
    }
}
