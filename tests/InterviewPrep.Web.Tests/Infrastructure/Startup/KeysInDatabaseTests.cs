using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using InterviewPrep.Storage;
using InterviewPrep.Testing;
using InterviewPrep.Web.Infrastructure.Startup;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewPrep.Web.Tests.Infrastructure.Startup;

public sealed class KeysInDatabaseTests
{
    [Fact]
    public async Task A_cookie_of_one_server_is_good_at_another_on_the_same_database()
    {
        var database = ("ConnectionStrings:Postgres", await TestDatabase.CreateAsync());
        await using var first = await WebServer.StartAsync(null, database);
        using var visitor = await first.SignInAsync("ada");
        await using var second = await WebServer.StartAsync(null, database);
        using var there = second.Visit();
        there.Cookies.Add(second.Address, visitor.Cookies.GetCookies(first.Address));
        Assert.Equal(HttpStatusCode.OK, (await there.GetAsync("/settings")).StatusCode);
    }

    [Fact]
    public async Task With_a_certificate_the_keys_are_encrypted_and_still_shared()
    {
        var file = Path.GetTempFileName();
        using (var key = RSA.Create(2048))
        using (var certificate = new CertificateRequest("CN=keys", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UnixEpoch, new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero)))
            await File.WriteAllBytesAsync(file, certificate.Export(X509ContentType.Pfx, "secret"));
        (string, string)[] settings = [("ConnectionStrings:Postgres", await TestDatabase.CreateAsync()), ("Keys:Certificate", file), ("Keys:CertificatePassword", "secret")];
        await using var first = await WebServer.StartAsync(null, settings);
        using var visitor = await first.SignInAsync("ada");
        await using var session = first.Services.GetRequiredService<IDocumentStore>().QuerySession();
        Assert.All(await session.Query<ProtectionKey>().ToListAsync(), stored => Assert.Contains("EncryptedData", stored.Xml, StringComparison.Ordinal));

        await using var second = await WebServer.StartAsync(null, settings);
        using var there = second.Visit();
        there.Cookies.Add(second.Address, visitor.Cookies.GetCookies(first.Address));
        Assert.Equal(HttpStatusCode.OK, (await there.GetAsync("/settings")).StatusCode);
        File.Delete(file);
    }
}
