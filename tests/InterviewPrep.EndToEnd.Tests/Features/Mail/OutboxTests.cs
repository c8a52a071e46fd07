using System.Net.Http.Json;
using InterviewPrep.EndToEnd.Tests.Stage;

namespace InterviewPrep.EndToEnd.Tests.Features.Mail;

/// <summary>The outbox over the death of the server: real processes, a real SMTP conversation, a kill at the worst moment.</summary>
public sealed class OutboxTests
{
    private static async Task SignUpAsync(Site site, string email)
    {
        using var http = new HttpClient { BaseAddress = site.Address };
        using var answer = await http.PostAsJsonAsync("/api/accounts", new { Email = email, Password = Account.UsualPassword, DisplayName = "Mailed" });
        answer.EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task A_mail_goes_out_twice_only_when_the_server_dies_between_sending_and_marking_and_then_under_the_same_id()
    {
        await using var post = new PostOffice();
        await using var site = new Site(("Mail__Host", "127.0.0.1"), ("Mail__Port", $"{post.Port}"), ("Mail__Tls", "false"));
        await site.InitializeAsync();
        const string one = "first@example.test", other = "second@example.test", last = "third@example.test";
        await SignUpAsync(site, one);
        var first = await post.NextAsync(one);

        await site.KillAsync(); // the mail is out, and the server has not heard so
        await site.StartAsync();
        await site.MoveClockAsync(TimeSpan.FromMinutes(2));
        var again = await post.NextAsync(one);
        again.Confirm();
        Assert.Equal(first.Id, again.Id);

        // What was sent and marked does not come back: not after a kill, not after hours.
        await SignUpAsync(site, other);
        var second = await post.NextAsync(other);
        second.Confirm();
        await SignUpAsync(site, last); // the worker marks one before it sends the next
        (await post.NextAsync(last)).Confirm();
        await site.KillAsync();
        await site.StartAsync();
        await site.MoveClockAsync(TimeSpan.FromHours(3));
        await SignUpAsync(site, "fourth@example.test");
        (await post.NextAsync("fourth@example.test")).Confirm();
        Assert.Equal(2, post.Ids.Count(id => id == first.Id));
        Assert.Single(post.Ids, id => id == second.Id);
    }
}
