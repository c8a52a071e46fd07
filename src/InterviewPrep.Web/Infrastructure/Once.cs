using System.Security.Cryptography;
using System.Text.Json;

namespace InterviewPrep.Web.Infrastructure;

/// <summary>Operation ids of what several servers may find to be done at the same moment: the same parts make the same id, and storage takes each id once.</summary>
internal static class Once
{
    public static Guid Of(params object?[] parts) => new(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(parts)).AsSpan(0, 16));
}
