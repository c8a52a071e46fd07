using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Mail;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewPrep.Web.Tests.Features.Mail;

public sealed class MailWorkerTests(WebServer server)
{
    [Fact]
    public async Task A_mail_goes_out_after_its_transaction_and_never_without_it()
    {
        var outbox = server.Services.GetRequiredService<Outbox>();
        await using var dropped = server.Services.GetRequiredService<IDocumentStore>().LightweightSession();
        outbox.Queue(dropped, "order@example.test", "Never saved", "Text");
        await using var saved = server.Services.GetRequiredService<IDocumentStore>().LightweightSession();
        outbox.Queue(saved, "order@example.test", "Saved", "Grüße");
        await saved.SaveChangesAsync();
        var mail = await server.Postbox.ToAsync("order@example.test");
        Assert.Equal(("Saved", "Grüße"), (mail.Subject, mail.Body));
    }

    [Fact]
    public async Task A_mail_that_was_not_taken_waits_and_is_told_to_admins()
    {
        var broken = new Refusing();
        await using var own = await WebServer.StartAsync(services => services.AddSingleton<IMailTransport>(broken));
        await using var session = own.Services.GetRequiredService<IDocumentStore>().LightweightSession();
        var mail = own.Services.GetRequiredService<Outbox>().Queue(session, "late@example.test", "Late", "Text");
        await session.SaveChangesAsync();
        Assert.Equal(mail.Id, (await broken.Asked.Task.WaitAsync(TimeSpan.FromSeconds(30))).Id);
        using var admin = await own.SignInAsync("root");
        Assert.Contains("late@example.test", await admin.ReadAsync("/admin/mail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_in_the_folder_reads_back_as_it_was()
    {
        var folder = server.Services.GetRequiredService<MailFolder>();
        var mail = new OutgoingMail(Guid.NewGuid(), "äöü@example.test", "Überschrift: ja", "First line\n\nhttps://example.test/?a=1&b=2", new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero));
        await folder.SendAsync(mail, CancellationToken.None);
        Assert.Equal(mail, folder.Find(mail.Id));
    }

    private sealed class Refusing : IMailTransport
    {
        public TaskCompletionSource<OutgoingMail> Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
        {
            Asked.TrySetResult(mail);
            throw new IOException("No server there.");
        }
    }
}
