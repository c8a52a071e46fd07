using InterviewPrep.Web.Tests.Features.Rooms;

namespace InterviewPrep.Web.Tests.Features.LiveSessions;

/// <summary>A node that the tests of a class share; each opens a session of its own.</summary>
public sealed class LiveServer : IAsyncLifetime
{
    private RoomServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await LiveRoom.ServeAsync();

    internal Task<LiveRoom> OpenAsync(int rounds = 2) => LiveRoom.OpenAsync(_server, rounds);

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
