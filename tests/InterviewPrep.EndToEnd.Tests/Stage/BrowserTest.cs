namespace InterviewPrep.EndToEnd.Tests.Stage;

/// <summary>A test with people in it. When it fails, what they saw is under artifacts/end-to-end; when the browser complained, it fails.</summary>
public abstract class BrowserTest(Browser browser, Site site) : IAsyncDisposable
{
    private readonly List<Person> _people = [];

    protected Site Site { get; } = site;

    /// <summary>Somebody whom the site does not know.</summary>
    protected async Task<Person> NewVisitorAsync()
    {
        var person = await browser.OpenAsync(Site);
        _people.Add(person);
        return person;
    }

    /// <summary>Somebody with a new account, signed in.</summary>
    protected async Task<Person> NewPersonAsync(string name = "Robin")
    {
        var person = await NewVisitorAsync();
        await person.SignInAsync(await Site.NewAccountAsync(name));
        return person;
    }

    /// <summary>The admin that a Development server has.</summary>
    protected async Task<Person> NewAdminAsync()
    {
        var person = await NewVisitorAsync();
        await person.SignInAsync(Account.Demo("root"));
        return person;
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        var faults = _people.SelectMany(person => person.Console.Faults).ToArray();
        if (faults.Length > 0 || TestContext.Current.TestState?.Result is TestResult.Failed) await KeepAsync();
        foreach (var person in _people) await person.Context.CloseAsync();
        Assert.True(faults.Length == 0, $"The browser complained:\n{string.Join('\n', faults)}");
    }

    private async Task KeepAsync()
    {
        var folder = Path.Combine(Repository.Artifacts, GetType().Name, TestContext.Current.TestMethod?.MethodName ?? "");
        foreach (var (person, number) in _people.Select((person, at) => (person, at + 1))) await person.KeepAsync(folder, $"{number}-{person.Account?.Name ?? "visitor"}");
    }
}
