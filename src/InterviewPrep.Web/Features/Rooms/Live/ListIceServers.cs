using System.Security.Cryptography;
using System.Text;
using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Features.Rooms.Running;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;
using Microsoft.Extensions.Options;

namespace InterviewPrep.Web.Features.Rooms.Live;

/// <summary>Where calls find their way through networks: section <c>Calls</c>.</summary>
public sealed class CallOptions
{
    public const string Section = "Calls";

    /// <summary>STUN servers, e.g. <c>stun:stun.example.org:3478</c>. None: calls work within one network only.</summary>
    public string[] Stun { get; set; } = [];

    /// <summary>TURN servers, e.g. <c>turn:turn.example.org:3478?transport=udp</c>.</summary>
    public string[] Turn { get; set; } = [];

    /// <summary>The secret shared with the TURN servers (coturn: <c>static-auth-secret</c>).</summary>
    public string TurnSecret { get; set; } = "";

    /// <summary>How long a credential is good for.</summary>
    public TimeSpan TurnLifetime { get; set; } = TimeSpan.FromHours(3);
}

/// <summary>Servers for a call in this room; TURN credentials are minted for it and expire.</summary>
public sealed record ListIceServers(RoomId Room) : IRequest<IReadOnlyList<IceServer>>;

/// <summary>As <c>RTCIceServer</c>.</summary>
public sealed record IceServer(IReadOnlyList<string> Urls, string? Username = null, string? Credential = null);

internal sealed class ListIceServersHandler(OpenRooms rooms, IOptions<CallOptions> options, Caller caller, TimeProvider time)
    : IRequestHandler<ListIceServers, IReadOnlyList<IceServer>>
{
    public async Task<IReadOnlyList<IceServer>> Handle(ListIceServers request, CancellationToken cancellationToken)
    {
        await rooms.ReadAsync(request.Room, Check);
        var calls = options.Value;
        var servers = new List<IceServer>();
        if (calls.Stun.Length > 0) servers.Add(new IceServer(calls.Stun));
        if (calls.Turn.Length > 0) servers.Add(Turn(calls, request.Room));
        return servers;
    }

    private bool Check(RoomState state)
    {
        if (state.Find(caller.Id) is not { } member) throw RoomProblems.Of(Refusal.NotAMember);
        if (state.Live is null) throw RoomProblems.Of(Refusal.NotLive);
        if (member.Role is RoomRole.Observer) throw RoomProblems.Of(Refusal.OnlyReads);
        return state.Open ? true : throw RoomProblems.Of(Refusal.SessionOver);
    }

    /// <summary>The "TURN REST API" (draft-uberti-behave-turn-rest-00), which coturn checks: <c>expiry:user</c> and its HMAC-SHA1.</summary>
    private IceServer Turn(CallOptions calls, RoomId room)
    {
        var username = $"{(time.GetUtcNow() + calls.TurnLifetime).ToUnixTimeSeconds()}:{room}-{caller.Id}";
#pragma warning disable CA5350 // the scheme names SHA-1; nothing is signed beyond the credential's hours
        var mac = HMACSHA1.HashData(Encoding.UTF8.GetBytes(calls.TurnSecret), Encoding.UTF8.GetBytes(username));
#pragma warning restore CA5350
        return new IceServer(calls.Turn, username, Convert.ToBase64String(mac));
    }
}
