namespace InterviewPrep.Web.Features.Accounts;

/// <summary>What a person tells of themselves and how they like to work.</summary>
/// <param name="DisplayName">1 to 60 characters, as others see it.</param>
/// <param name="Level">One of <see cref="ProfileChoices.Levels"/>.</param>
/// <param name="Topics">Of <see cref="ProfileChoices.Topics"/>.</param>
/// <param name="Languages">Spoken, of <see cref="ProfileChoices.Languages"/>.</param>
/// <param name="TimeZone">An IANA name, e.g. <c>Europe/Berlin</c>; null: that of the browser.</param>
/// <param name="Keymap">One of <see cref="ProfileChoices.Keymaps"/>.</param>
/// <param name="FontSize">Of the editor, 10 to 28 pixels.</param>
/// <param name="Theme">"auto", "light" or "dark".</param>
public sealed record Profile(
    string DisplayName,
    string Level = "junior",
    IReadOnlyList<string>? Topics = null,
    IReadOnlyList<string>? Languages = null,
    string? TimeZone = null,
    string Keymap = "default",
    int FontSize = 14,
    string Theme = "auto");

/// <summary>What may be chosen in a profile, with the words shown for it.</summary>
public static class ProfileChoices
{
    public static readonly IReadOnlyDictionary<string, string> Levels = new Dictionary<string, string>
    {
        ["intern"] = "Intern",
        ["junior"] = "Junior",
        ["junior-plus"] = "Junior plus",
    };

    public static readonly IReadOnlyDictionary<string, string> Topics = new[]
    {
        "arrays", "strings", "hash-maps", "sorting", "queues", "stacks", "trees", "graphs", "intervals", "parsing", "classes", "recursion", "dates",
    }.ToDictionary(topic => topic, topic => char.ToUpperInvariant(topic[0]) + topic[1..].Replace('-', ' '));

    public static readonly IReadOnlyDictionary<string, string> Languages = new Dictionary<string, string>
    {
        ["en"] = "English", ["de"] = "Deutsch", ["fr"] = "Français", ["es"] = "Español", ["pt"] = "Português", ["it"] = "Italiano",
        ["nl"] = "Nederlands", ["pl"] = "Polski", ["uk"] = "Українська", ["ru"] = "Русский", ["tr"] = "Türkçe", ["hi"] = "हिन्दी", ["zh"] = "中文", ["ja"] = "日本語",
    };

    public static readonly IReadOnlyDictionary<string, string> Keymaps = new Dictionary<string, string>
    {
        ["default"] = "Default",
        ["vim"] = "Vim",
        ["emacs"] = "Emacs",
    };
}
