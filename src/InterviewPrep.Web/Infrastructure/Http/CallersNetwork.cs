using System.Net;
using System.Net.Sockets;

namespace InterviewPrep.Web.Infrastructure.Http;

/// <summary>Where a request comes from, as far as one place can be told from another.</summary>
public static class CallersNetwork
{
    private const int BytesOfOneHome = 8;

    /// <summary>The address; of IPv6 its first half, because a home has a whole network of them.</summary>
    public static string Network(this HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily is not AddressFamily.InterNetworkV6) return address.ToString();
        var home = new byte[16];
        address.GetAddressBytes().AsSpan(0, BytesOfOneHome).CopyTo(home);
        return $"{new IPAddress(home)}/64";
    }
}
