using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using InterviewPrep.Web.Features.Mail;

namespace InterviewPrep.Web.Tests;

/// <summary>Somebody's browser, without script. <see cref="Http"/> says where it comes from, as browsers do, and follows no redirect.</summary>
public sealed partial class Visitor : IDisposable
{
    /// <summary>That of everybody who signs up here.</summary>
    public const string Password = "a long enough password";

    private readonly HttpClientHandler _handler = new() { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };

    public Visitor(Uri address)
    {
        Http = new HttpClient(_handler) { BaseAddress = address };
        Http.DefaultRequestHeaders.Add("Origin", address.GetLeftPart(UriPartial.Authority));
    }

    public HttpClient Http { get; }
    public CookieContainer Cookies => _handler.CookieContainer;

    public Task<HttpResponseMessage> GetAsync(string path) => Http.GetAsync(path);

    public async Task<string> ReadAsync(string path)
    {
        using var answer = await Http.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Opens the page, fills its form and sends it, antiforgery token and all.</summary>
    public Task<HttpResponseMessage> PostAsync(string page, params (string Name, string Value)[] fields) => PostToAsync(page, page, fields);

    /// <summary>As <see cref="PostAsync"/> with the token of one page to the address of another.</summary>
    public async Task<HttpResponseMessage> PostToAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        var token = Token().Match(await ReadAsync(page)).Groups[1].Value;
        var form = fields.Append(("__RequestVerificationToken", token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2));
        return await Http.PostAsync(action, new FormUrlEncodedContent(form));
    }

    public Task<HttpResponseMessage> PostJsonAsync(string path, object body) => Http.PostAsJsonAsync(path, body);

    public Task<HttpResponseMessage> SignInAsync(string email, string password) => PostAsync("/sign-in", ("Email", email), ("Password", password));

    /// <summary>Follows the link of the mail and presses its button.</summary>
    public Task<HttpResponseMessage> ConfirmAsync(OutgoingMail mail)
    {
        var link = new Uri(Postbox.LinkIn(mail)).PathAndQuery;
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(new Uri(Postbox.LinkIn(mail)).Query);
        return PostAsync(link, ("Account", query["account"]!), ("Token", query["token"]!));
    }

    /// <summary>A program that signs in by a token instead of the cookie.</summary>
    public static HttpClient Program(Uri address, string token)
    {
        var http = new HttpClient { BaseAddress = address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return http;
    }

    public void Dispose() => Http.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
