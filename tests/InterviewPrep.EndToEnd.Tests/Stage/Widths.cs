using Microsoft.Playwright;

namespace InterviewPrep.EndToEnd.Tests.Stage;

/// <summary>The two windows that every page is looked at in.</summary>
internal static class Widths
{
    public static ViewportSize Desk => new() { Width = 1280, Height = 800 };
    public static ViewportSize Phone => new() { Width = 390, Height = 844 };
}
