using System.Security.Cryptography.X509Certificates;
using System.Xml.Linq;
using InterviewPrep.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace InterviewPrep.Web.Infrastructure.Startup;

/// <summary>One key that protects cookies and links, as XML.</summary>
public sealed record ProtectionKey(string Id, string Xml);

/// <summary>
/// Keeps the data-protection keys in the database, so that every server reads the cookies of every other and a restart signs nobody out.
/// The library's interface is synchronous; it reads once at the start and once a day. With <c>Keys:Certificate</c> (a PKCS #12 file) and
/// <c>Keys:CertificatePassword</c> of the configuration they are encrypted, so that who reads the database alone cannot sign in as others.
/// </summary>
internal sealed class KeysInDatabase(IServiceProvider services) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => ReadAsync().GetAwaiter().GetResult();

    public void StoreElement(XElement element, string friendlyName) => WriteAsync(new ProtectionKey(friendlyName, element.ToString(SaveOptions.DisableFormatting))).GetAwaiter().GetResult();

    private async Task<IReadOnlyCollection<XElement>> ReadAsync()
    {
        await using var session = services.GetRequiredService<IDocumentStore>().QuerySession();
        return [.. (await session.Query<ProtectionKey>().ToListAsync()).Select(key => XElement.Parse(key.Xml))];
    }

    private async Task WriteAsync(ProtectionKey key)
    {
        await using var session = services.GetRequiredService<IDocumentStore>().LightweightSession();
        session.Store(key);
        await session.SaveChangesAsync();
    }
}

internal static class KeysInDatabaseRegistration
{
    public static void AddKeysInDatabase(this WebApplicationBuilder builder)
    {
        builder.Services.AddStorage(builder.Configuration, storage => storage.Schema.Document<ProtectionKey>("protection_key", key => key.Id));
        var keys = builder.Services.AddDataProtection().SetApplicationName("InterviewPrep");
        if (builder.Configuration["Keys:Certificate"] is { } file)
            keys.ProtectKeysWithCertificate(X509CertificateLoader.LoadPkcs12FromFile(file, builder.Configuration["Keys:CertificatePassword"]));
        else if (builder.Environment.IsDevelopment())
            builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error); // warns that keys are not encrypted
        builder.Services.AddOptions<KeyManagementOptions>().Configure<IServiceProvider>((options, services) => options.XmlRepository = new KeysInDatabase(services));
    }
}
