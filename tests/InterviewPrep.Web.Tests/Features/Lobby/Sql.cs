using InterviewPrep.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewPrep.Web.Tests.Features.Lobby;

/// <summary>Looks into the plain tables.</summary>
internal static class Sql
{
    public static async Task RunAsync(LobbyServer server, string sql, object? parameters = null)
    {
        await using var session = server.Services.GetRequiredService<IDocumentStore>().LightweightSession();
        session.QueueSql(sql, parameters);
        await session.SaveChangesAsync();
    }

    public static async Task<string?> ReadAsync(LobbyServer server, string sql, object? parameters = null)
    {
        await using var session = server.Services.GetRequiredService<IDocumentStore>().QuerySession();
        return await session.QuerySqlAsync(sql, parameters, row => row.IsDBNull(0) ? null : row.GetValue(0).ToString()) is [var first, ..] ? first : null;
    }
}
