using System.Text.Json;
using InterviewPrep.Testing;

namespace InterviewPrep.Web.Tests.Features.Rooms;

/// <summary>Expects that the hub says no.</summary>
internal static class Refused
{
    public static async Task WithAsync(string code, Func<Task> asking)
    {
        var refusal = await Assert.ThrowsAsync<HubRefusal>(asking);
        Assert.Contains($"\"code\":\"{code}\"", refusal.Message, StringComparison.Ordinal);
    }

    public static string CodeOf(JsonElement editRefused) => editRefused.GetProperty("reason").GetProperty("code").GetString()!;
}
