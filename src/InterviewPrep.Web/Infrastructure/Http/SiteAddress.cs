using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace InterviewPrep.Web.Infrastructure.Http;

/// <summary>
/// Where people reach this server, for links in mails: <c>Site:Url</c> of the configuration, or else the address it listens on.
/// Never taken from a request, whose Host header anybody can write.
/// </summary>
public sealed class SiteAddress(IConfiguration configuration, IServer server)
{
    public const string Default = "http://127.0.0.1:5080";

    public string Url => (configuration["Site:Url"] ?? Listening()).TrimEnd('/');

    public string Link(string path, params ReadOnlySpan<(string Name, string Value)> query)
    {
        var pairs = new QueryString();
        foreach (var (name, value) in query) pairs = pairs.Add(name, value);
        return Url + path + pairs;
    }

    private string Listening() =>
        server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()?.Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal)
        ?? Default;
}
