using InterviewPrep.EndToEnd.Tests.Stage;
using Microsoft.Playwright;

namespace InterviewPrep.EndToEnd.Tests.Pages;

/// <summary>/sign-up</summary>
internal sealed class SignUpPage(Person person)
{
    public async Task SignUpAsync(string name, string email, string password)
    {
        await person.GoAsync("/sign-up");
        await person.Page.GetByLabel("Name").FillAsync(name);
        await person.Page.GetByLabel("E-mail").FillAsync(email);
        await person.Page.GetByLabel("Password").FillAsync(password);
        await person.SendAsync("Sign up");
    }
}
