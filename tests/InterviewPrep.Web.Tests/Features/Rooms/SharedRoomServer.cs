namespace InterviewPrep.Web.Tests.Features.Rooms;

/// <summary>One node for all tests that leave its clock and its database alone; each has people and rooms of its own.</summary>
public sealed class SharedRoomServer : IAsyncLifetime
{
    private static int s_people;

    internal RoomServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Server = await RoomServer.StartAsync();

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    /// <summary>Somebody new, in a drill of their own.</summary>
    internal async Task<(string User, string Room)> NewDrillAsync()
    {
        var user = $"ada{Interlocked.Increment(ref s_people)}";
        return (user, await Server.StartDrillAsync(user));
    }
}
