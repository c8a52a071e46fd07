using System.Net;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Notices;
using InterviewPrep.Web.Tests.Features.Reviews;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewPrep.Web.Tests.Features.Notices;

public sealed class NoticeTests(ReviewStage stage) : IClassFixture<ReviewStage>
{
    private async Task TellAsync(Somebody who, string words, NotificationKind kind = NotificationKind.ReviewDone, bool save = true)
    {
        await using var session = stage.Server.Services.GetRequiredService<IDocumentStore>().LightweightSession();
        await stage.Server.Services.GetRequiredService<Notifier>().TellAsync(session, who.User, kind, words, "/reviews", about: null, CancellationToken.None);
        if (save) await session.SaveChangesAsync();
    }

    private static async Task<List<string>> WordsAsync(Somebody who) => [.. (await who.ReadAsync("/api/me/notifications")).EnumerateArray().Select(n => n.GetProperty("words").GetString()!)];

    [Fact]
    public async Task People_are_told_here_and_by_mail_and_only_of_what_was_saved()
    {
        var olga = await stage.NewPersonAsync("Olga");
        await TellAsync(olga, "Never happened.", save: false);
        await TellAsync(olga, "It is done.");

        Assert.Equal(["It is done."], await WordsAsync(olga));
        var mail = await stage.Server.Postbox.ToAsync(await olga.AddressAsync());
        Assert.Equal("It is done.", mail.Subject);
        Assert.Contains("/settings/notifications", mail.Body, StringComparison.Ordinal);
        Assert.Contains("Notifications, 1 new", await olga.Visitor.ReadAsync("/home"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_kind_can_be_turned_off_here_and_by_mail()
    {
        var olga = await stage.NewPersonAsync("Olga");
        object Choice(NotificationKind kind, bool here, bool byMail) => new { kind = kind.ToString(), here, byMail };
        Assert.Equal(HttpStatusCode.NoContent, await olga.PutAsync("/api/me/notifications/choices", new { choices = new[] { Choice(NotificationKind.ReviewDone, false, true), Choice(NotificationKind.ReviewClaimed, true, false) } }));

        await TellAsync(olga, "Done: by mail.");
        await TellAsync(olga, "Claimed: here.", NotificationKind.ReviewClaimed);
        await TellAsync(olga, "Rated: both.", NotificationKind.ReviewRated);

        Assert.Equal(["Claimed: here.", "Rated: both."], (await WordsAsync(olga)).Order());
        var address = await olga.AddressAsync();
        Assert.Equal(["Done: by mail.", "Rated: both."], new[] { (await stage.Server.Postbox.ToAsync(address)).Subject, (await stage.Server.Postbox.ToAsync(address)).Subject }.Order());
    }

    [Fact]
    public async Task Every_kind_is_on_the_settings_page_and_what_is_unticked_stays_off()
    {
        var olga = await stage.NewPersonAsync("Olga");
        var page = await olga.Visitor.ReadAsync("/settings/notifications");
        Assert.All(Enum.GetValues<NotificationKind>(), kind => Assert.Contains(NotificationWords.Of(kind), page, StringComparison.Ordinal));

        await olga.Visitor.PostAsync("/settings/notifications", ("Here", "ReviewDone"));

        var choices = (await olga.ReadAsync("/api/me/notifications/choices")).EnumerateArray().ToList();
        Assert.Equal(["ReviewDone"], choices.Where(c => c.GetProperty("here").GetBoolean()).Select(c => c.GetProperty("kind").GetString()));
        Assert.DoesNotContain(choices, c => c.GetProperty("byMail").GetBoolean());
    }

    [Fact]
    public async Task What_is_opened_counts_as_read_and_nobody_opens_anothers()
    {
        var (olga, paul) = (await stage.NewPersonAsync("Olga"), await stage.NewPersonAsync("Paul"));
        await TellAsync(olga, "First.");
        await TellAsync(olga, "Second.");
        var id = (await olga.ReadAsync("/api/me/notifications"))[0].GetProperty("id").GetString();

        using (var stolen = await paul.Visitor.PostToAsync("/home", $"/notifications?handler=Open&id={id}")) Assert.Equal(HttpStatusCode.NotFound, stolen.StatusCode);
        using (var opened = await olga.Visitor.PostToAsync("/notifications", $"/notifications?handler=Open&id={id}")) Assert.Equal("/reviews", opened.Headers.Location!.OriginalString);

        Assert.Contains("Notifications, 1 new", await olga.Visitor.ReadAsync("/home"), StringComparison.Ordinal);
        await olga.PostAsync("/api/me/notifications/read");
        Assert.All((await olga.ReadAsync("/api/me/notifications")).EnumerateArray(), n => Assert.True(n.GetProperty("isRead").GetBoolean()));
    }

    [Fact]
    public async Task The_oldest_go_when_there_are_too_many_and_all_go_with_the_account()
    {
        var olga = await stage.NewPersonAsync("Olga");
        await olga.PutAsync("/api/me/notifications/choices", new { choices = new[] { new { kind = "ReviewDone", here = true, byMail = false } } });
        for (var i = 0; i < Notifier.Most + 5; i++)
        {
            stage.Time.Advance(TimeSpan.FromMilliseconds(1));
            await TellAsync(olga, $"Number {i}.");
        }

        var words = await WordsAsync(olga);
        Assert.InRange(words.Count, Notifier.Most, Notifier.Most + 1);
        Assert.Equal($"Number {Notifier.Most + 4}.", words[0]);
        Assert.Contains("Number 204.", await olga.Visitor.ReadAsync("/settings/data/export"), StringComparison.Ordinal);
        await olga.Visitor.PostAsync("/settings/data", ("Password", Visitor.Password));
        await using var session = stage.Server.Services.GetRequiredService<IDocumentStore>().QuerySession();
        Assert.Empty(await session.QuerySqlAsync("select 1 from notifications where user_id = @User", new { olga.User }, row => row.GetInt32(0)));
    }
}
