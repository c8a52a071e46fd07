using InterviewPrep.Web.Features.Shell;
using InterviewPrep.Web.Infrastructure.Pages;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Accounts.Settings;

public sealed class EditProfileModel(IMediator mediator) : PageModel
{
    [BindProperty] public string DisplayName { get; set; } = "";
    [BindProperty] public string Level { get; set; } = "";
    [BindProperty] public List<string> Topics { get; set; } = [];
    [BindProperty] public List<string> Languages { get; set; } = [];
    [BindProperty] public string? TimeZone { get; set; }
    [BindProperty] public string Keymap { get; set; } = "";
    [BindProperty] public int FontSize { get; set; }
    [BindProperty] public string Theme { get; set; } = "";
    public string Email { get; private set; } = "";

    public IReadOnlyDictionary<string, string> TimeZones { get; } = TimeZoneInfo.GetSystemTimeZones()
        .Where(zone => zone.HasIanaId && zone.Id.Contains('/', StringComparison.Ordinal) && !zone.Id.StartsWith("Etc/", StringComparison.Ordinal))
        .OrderBy(zone => zone.Id, StringComparer.Ordinal).Select(zone => KeyValuePair.Create(zone.Id, zone.Id.Replace('_', ' ')))
        .Prepend(KeyValuePair.Create("", "That of the browser")).ToDictionary();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var me = await ShowAsync(cancellationToken);
        (DisplayName, Level, TimeZone, Keymap, FontSize, Theme) = (me.Profile.DisplayName, me.Profile.Level, me.Profile.TimeZone, me.Profile.Keymap, me.Profile.FontSize, me.Profile.Theme);
        (Topics, Languages) = ([.. me.Profile.Topics ?? []], [.. me.Profile.Languages ?? []]);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        var edit = new EditProfile(DisplayName, Level, Topics, Languages, TimeZone, Keymap, FontSize, Theme);
        if (!ModelState.IsValid || !await this.TryAsync(() => mediator.Send(edit, cancellationToken))) return Page();
        HttpContext.SetTheme(Theme);
        TempData["Done"] = "Saved.";
        return RedirectToPage();
    }

    private async Task<Me> ShowAsync(CancellationToken cancellationToken)
    {
        var me = await mediator.Send(new ShowMe(), cancellationToken);
        Email = me.Email;
        return me;
    }
}
