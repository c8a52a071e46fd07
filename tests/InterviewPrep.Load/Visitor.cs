using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace InterviewPrep.Load;

/// <summary>Somebody signed in, over one connection that stays open and takes compressed answers, as a browser's does.</summary>
internal sealed partial class Visitor : IDisposable
{
    public const string DemoPassword = "practise makes better"; // the server prints it at its start

    private readonly HttpClient _http;

    private Visitor(Uri server)
    {
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer(), AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = server };
        _http.DefaultRequestHeaders.Add("Origin", server.GetLeftPart(UriPartial.Authority));
    }

    public static async Task<Visitor> SignInAsync(Uri server, string email, CancellationToken stop)
    {
        var visitor = new Visitor(server);
        var token = Token().Match(await visitor.ReadAsync("/sign-in", stop)).Groups[1].Value;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["Email"] = email, ["Password"] = DemoPassword, ["__RequestVerificationToken"] = token });
        using var answer = await visitor._http.PostAsync("/sign-in", form, stop);
        return answer.StatusCode == HttpStatusCode.Redirect ? visitor : throw new InvalidOperationException($"{email} could not sign in: {answer.StatusCode}.");
    }

    public Task<string> ReadAsync(string path, CancellationToken stop) => _http.GetStringAsync(path, stop);

    /// <summary>The answer's body, read whole; an empty object when it has none.</summary>
    public async Task<JsonElement> SendAsync(HttpMethod method, string path, object body, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(body) };
        using var answer = await _http.SendAsync(request, stop);
        var text = await answer.Content.ReadAsStringAsync(stop);
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{method} {path} was answered with {answer.StatusCode}: {text}");
        return JsonSerializer.Deserialize<JsonElement>(text.Length == 0 ? "{}" : text);
    }

    public void Dispose() => _http.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
