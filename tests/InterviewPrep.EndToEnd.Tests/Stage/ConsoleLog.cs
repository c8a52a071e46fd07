using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace InterviewPrep.EndToEnd.Tests.Stage;

/// <summary>
/// Listens to what the browser says about a person's pages. Errors fail the test: uncaught exceptions, violations of the Content-Security-Policy,
/// files and calls that failed. That a page itself answered with an error status is no fault: the test looks at such a page.
/// </summary>
public sealed class ConsoleLog
{
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly List<string> _forgiven = [];

    internal ConsoleLog(IBrowserContext context)
    {
        context.Console += (_, message) => Note(message);
        context.WebError += (_, error) => Fault($"uncaught: {error.Error}");
        context.Response += (_, answer) =>
        {
            if (answer.Status >= 500) Fault($"{answer.Status}: {answer.Request.Method} {answer.Url}");
        };
    }

    public IReadOnlyCollection<string> Lines => _lines;
    public IEnumerable<string> Faults => _errors.Where(error => !_forgiven.Any(part => error.Contains(part, StringComparison.Ordinal)));

    /// <summary>For tests that bring an error about: messages with this in them are none.</summary>
    public void Forgive(string part) => _forgiven.Add(part);

    private void Note(IConsoleMessage message)
    {
        var line = $"{message.Type}: {message.Text} ({message.Location})";
        if (message.Type == "error" && !IsAboutThePageItself(message)) Fault(line);
        else _lines.Enqueue(line);
    }

    private static bool IsAboutThePageItself(IConsoleMessage message) =>
        message.Text.StartsWith("Failed to load resource: the server responded", StringComparison.Ordinal) && message.Page is { } page && message.Location.StartsWith(page.Url, StringComparison.Ordinal);

    private void Fault(string line)
    {
        _lines.Enqueue(line);
        _errors.Enqueue(line);
    }
}
