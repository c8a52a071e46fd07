using System.Text.RegularExpressions;
using InterviewPrep.EndToEnd.Tests.Pages;
using InterviewPrep.EndToEnd.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InterviewPrep.EndToEnd.Tests.Features.LiveSessions;

/// <summary>How two people come into one room.</summary>
internal static class Meeting
{
    /// <summary>The host invites and begins as the interviewer; the guest comes.</summary>
    public static async Task ByInvitationAsync(Person host, Person guest)
    {
        await host.GoAsync("/invitations");
        await host.Page.Locator("[name=Order][value=InterviewFirst]").CheckAsync();
        await host.SendAsync("Make a link");
        var link = await host.Page.GetByRole(AriaRole.Textbox, new() { Name = "The link" }).InputValueAsync();
        await guest.GoAsync(new Uri(link).PathAndQuery);
        await guest.SendAsync("Accept and go to the room");
        await AreInTheRoomAsync(host, guest);
    }

    public static async Task AreInTheRoomAsync(params Person[] people)
    {
        foreach (var person in people)
        {
            await Expect(person.Page).ToHaveURLAsync(new Regex("/live$"));
            await new LivePage(person).IsReadyAsync();
        }
    }

    /// <summary>Past arrival, without a recording.</summary>
    public static async Task BeginAsync(LivePage one, LivePage other, string recording = "No")
    {
        await one.AnswerAboutRecordingAsync(recording);
        await other.AnswerAboutRecordingAsync(recording);
        await one.IsInAsync("Introduction");
        await other.IsInAsync("Introduction");
    }

    public static async Task MoveOnAsync(LivePage asks, LivePage agrees, string phase)
    {
        await asks.Button("Move on").ClickAsync();
        await agrees.Button("Agree").ClickAsync();
        await asks.IsInAsync(phase);
        await agrees.IsInAsync(phase);
    }
}
