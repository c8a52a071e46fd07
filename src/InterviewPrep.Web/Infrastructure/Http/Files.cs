using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace InterviewPrep.Web.Infrastructure.Http;

/// <summary>Files under wwwroot: those asked for by version never change and are kept for a year; the bundles are sent as Brotli when the browser takes it.</summary>
internal static class Files
{
    private const string Brotli = ".br";

    public static void UseFiles(this WebApplication app)
    {
        app.Use(ChooseBrotli(app.Environment));
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[Brotli] = "application/octet-stream"; // the true type is set below
        app.UseStaticFiles(new StaticFileOptions { ContentTypeProvider = types, OnPrepareResponse = file => Describe(file, types) });
    }

    private static Func<HttpContext, RequestDelegate, Task> ChooseBrotli(IWebHostEnvironment environment) => (context, next) =>
    {
        var path = context.Request.Path;
        if (path.StartsWithSegments("/dist") && !path.Value!.EndsWith(Brotli, StringComparison.Ordinal)
            && context.Request.GetTypedHeaders().AcceptEncoding.Any(e => e.Value == "br" && e.Quality is not 0)
            && environment.WebRootFileProvider.GetFileInfo(path + Brotli).Exists)
            context.Request.Path = path + Brotli;
        return next(context);
    };

    private static void Describe(StaticFileResponseContext file, FileExtensionContentTypeProvider types)
    {
        var (request, response) = (file.Context.Request, file.Context.Response);
        var versioned = request.Query.ContainsKey("v") || file.File.Name.StartsWith("chunk-", StringComparison.Ordinal);
        response.Headers.CacheControl = versioned ? "public, max-age=31536000, immutable" : "public, max-age=3600";
        response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        if (!file.File.Name.EndsWith(Brotli, StringComparison.Ordinal)) return;
        response.Headers.ContentEncoding = "br";
        response.ContentType = types.TryGetContentType(file.File.Name[..^Brotli.Length], out var type) ? type : "application/octet-stream";
    }
}
