using System.Security.Cryptography;

namespace InterviewPrep.Web.Infrastructure.Http;

/// <summary>
/// The headers that narrow what a page may do. Scripts come from this server's files alone; styles too, and from elements
/// with the request's nonce (the editor adds its own).
/// </summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{context.StyleNonce()}'; img-src 'self' data: blob:; font-src 'self'; " +
            "connect-src 'self'; media-src 'self' blob:; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(self), microphone=(self), geolocation=(), payment=(), usb=()";
        return next(context);
    }
}

public static class StyleNonceExtensions
{
    private static readonly object Key = new();

    /// <summary>The nonce that lets a style element of this answer apply; for the editor's <c>EditorView.cspNonce</c>.</summary>
    public static string StyleNonce(this HttpContext context) =>
        (string)(context.Items[Key] ??= Convert.ToBase64String(RandomNumberGenerator.GetBytes(16)));
}
